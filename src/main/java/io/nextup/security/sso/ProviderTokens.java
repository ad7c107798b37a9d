package io.nextup.security.sso;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads the provider's tokens: signed by one of its keys, by it, for NextUp, and now. */
class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private static final List<String> NEEDED = List.of("exp", "iat", "sub");

    /** Claims that only an ID token has, which says who logged in and is no key to anything. */
    private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final Provider provider;
    private final SingleSignOnProperties settings;
    private final Clock clock;

    ProviderTokens(Provider provider, SingleSignOnProperties settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** The claims of an access token that came as a bearer token. */
    Jwt read(String token) {
        return decoder(new DelegatingOAuth2TokenValidator<>(List.of(
                        timely(),
                        ofAccess(),
                        new JwtIssuerValidator(settings.issuer()),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(settings.audience())),
                        new DelegatingOAuth2TokenValidator<>(OF_ID_TOKENS.stream()
                                .<OAuth2TokenValidator<Jwt>>map(
                                        claim -> new JwtClaimValidator<>(claim, value -> value == null))
                                .toList()))))
                .decode(token);
    }

    /** What reads the ID token at a log-in. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        OidcIdTokenValidator idToken = new OidcIdTokenValidator(registration);
        idToken.setClock(clock);
        return decoder(new DelegatingOAuth2TokenValidator<>(List.of(timely(), JwtTypeValidator.jwt(), idToken)));
    }

    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // Public keys only: what anybody may know signs nothing.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.Family.SIGNATURE, provider.known().keys()));
        // The validators look at the type instead.
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> requireAll(claims));
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** Asked here, because a decoder makes up a time of issue where there is none. */
    private static void requireAll(JWTClaimsSet claims) throws BadJWTException {
        for (String claim : NEEDED) {
            if (claims.getClaim(claim) == null) {
                throw new BadJWTException("no " + claim);
            }
        }
    }

    private JwtTimestampValidator timely() {
        JwtTimestampValidator timely = new JwtTimestampValidator(CLOCKS_DIFFER);
        timely.setClock(clock);
        return timely;
    }

    private static JwtTypeValidator ofAccess() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return type;
    }
}
