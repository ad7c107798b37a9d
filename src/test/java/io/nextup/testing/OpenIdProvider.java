package io.nextup.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * A company's provider of OpenID Connect: Spring Authorization Server with accounts, a log-in page and keys of its own.
 *
 * <p>It is on 127.0.0.1 and NextUp on localhost, so that a browser takes them for two sites.
 */
public class OpenIdProvider {

    public static final String CLIENT = "nextup";
    public static final String SECRET = "nextup-secret";

    /** Every account's. */
    public static final String PASSWORD = "provider-Secret-1";

    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
    private final RSAKey key = newKey("provider-key");
    private final String issuer;

    OpenIdProvider(Supplier<String> portOfNextUp) {
        var server = new AnnotationConfigServletWebServerApplicationContext();
        server.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("provider", Map.of("server.port", 0, "server.address", "127.0.0.1")));
        server.registerBean(
                OpenIdServer.Books.class,
                () -> new OpenIdServer.Books(accounts, key, () -> "http://localhost:" + portOfNextUp.get()));
        server.register(OpenIdServer.class);
        server.refresh();
        issuer = "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    public String issuer() {
        return issuer;
    }

    /** Makes the account, or puts it into exactly these of the provider's groups. */
    public void account(String user, String... groups) {
        accounts.put(
                user,
                Map.of(
                        "preferred_username",
                        user,
                        "given_name",
                        "Given " + user,
                        "family_name",
                        "Family",
                        "email",
                        user + "@example.com",
                        "groups",
                        List.of(groups)));
    }

    /** An access token for NextUp of someone in these groups, as good as any. */
    public String token(String user, String... groups) {
        return token(user, claims -> claims.claim("groups", List.of(groups)));
    }

    /** The same, but for these claims. */
    public String token(String user, Consumer<JwtClaimsSet.Builder> otherwise) {
        return token(key, "at+jwt", claims(user, otherwise));
    }

    /** The same, with another type or signed with another key. */
    public String token(RSAKey signedWith, String type, JwtClaimsSet claims) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256)
                .keyId(signedWith.getKeyID())
                .type(type)
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signedWith)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    public JwtClaimsSet claims(String user, Consumer<JwtClaimsSet.Builder> otherwise) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(user)
                .audience(List.of(CLIENT))
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)))
                .claim("preferred_username", user);
        otherwise.accept(claims);
        return claims.build();
    }

    /** What it signs with. */
    public RSAKey key() {
        return key;
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
