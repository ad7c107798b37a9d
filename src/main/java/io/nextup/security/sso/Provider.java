package io.nextup.security.sso;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** The provider as it describes itself. It is asked when that is first needed, so that NextUp starts while it is away. */
class Provider implements ClientRegistrationRepository {

    static final String ID = "nextup";
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration KEYS_OUTLIVE_PROVIDER = Duration.ofHours(1);
    private static final int LARGEST_KEYS = 512 * 1024;
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    /** What was found out. */
    record Known(ClientRegistration registration, JWKSource<SecurityContext> keys) {}

    private final SingleSignOnProperties settings;
    private final Clock clock;
    private volatile Known known;
    private Instant notBefore = Instant.MIN;

    Provider(SingleSignOnProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Calls to the provider end after a while, also where it hangs. */
    static SimpleClientHttpRequestFactory calls() {
        SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        return calls;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? known().registration() : null;
    }

    /** Asks the provider where it was not asked yet; an {@link AuthenticationServiceException} while it is away. */
    Known known() {
        Known found = known;
        return found == null ? askOnce() : found;
    }

    /** Where the provider ends its own session, if it can. */
    Optional<URI> endOfSession(String idToken, String comeBackTo) {
        return Optional.ofNullable(known().registration()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", idToken)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .build(settings.clientId(), comeBackTo));
    }

    /** While it is away, one call at a time waits for it, and those who waited behind do not wait again. */
    private synchronized Known askOnce() {
        if (known == null) {
            if (clock.instant().isBefore(notBefore)) {
                throw away(null);
            }
            try {
                known = ask();
            } catch (RuntimeException e) {
                notBefore = clock.instant().plus(PATIENCE);
                LOG.warn("The provider of single sign-on, {}, cannot be asked: {}", settings.issuer(), e.getMessage());
                throw away(e);
            }
        }
        return known;
    }

    private Known ask() {
        String issuer = settings.issuer();
        Map<String, Object> metadata = RestClient.builder()
                .requestFactory(calls())
                .build()
                .get()
                .uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .body(METADATA);
        if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("it calls itself otherwise; " + SingleSignOnProperties.ISSUER
                    + " must be exactly what its openid-configuration has as the issuer");
        }
        return new Known(registration(metadata), keys(URI.create(String.valueOf(metadata.get("jwks_uri")))));
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes());
        return settings.isPublicClient()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.build();
    }

    /** Asked for again at most twice in half a minute: tokens with invented key ids are no way to have NextUp call the provider. */
    private static JWKSource<SecurityContext> keys(URI address) {
        int millis = (int) PATIENCE.toMillis();
        try {
            return JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(millis, millis, LARGEST_KEYS))
                    .outageTolerant(KEYS_OUTLIVE_PROVIDER.toMillis())
                    .build();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException("it names no address for its keys", e);
        }
    }

    private static AuthenticationServiceException away(RuntimeException e) {
        return new AuthenticationServiceException("The provider of single sign-on cannot be asked at the moment.", e);
    }
}
