package io.nextup.security.sso;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.nextup.problem.http.ProblemWriter;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.OpenIdProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Calling REST with an access token of the provider instead of a password. */
@NextUpOnPostgresTest
class BearerTokensOnPostgresTest {

    /** A token's claims that make it worthless here. */
    private record Fault(String name, Consumer<JwtClaimsSet.Builder> claims) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("for somebody else", claims -> claims.audience(List.of("crm"))),
            new Fault("for nobody", claims -> claims.claims(all -> all.remove("aud"))),
            new Fault("of another issuer", claims -> claims.issuer("https://login.example.org")),
            new Fault("of no issuer", claims -> claims.claims(all -> all.remove("iss"))),
            new Fault("expired", claims -> claims.issuedAt(ago(600)).expiresAt(ago(120))),
            new Fault("good for ever", claims -> claims.claims(all -> all.remove("exp"))),
            new Fault("issued at no time", claims -> claims.claims(all -> all.remove("iat"))),
            new Fault("of no subject", claims -> claims.claims(all -> all.remove("sub"))),
            new Fault("not yet valid", claims -> claims.notBefore(ago(-120))),
            new Fault("an ID token by its nonce", claims -> claims.claim("nonce", "n-1")),
            new Fault("an ID token by its hash", claims -> claims.claim("at_hash", "h-1")));

    private final Http http;
    private final OpenIdProvider provider;
    private final ProviderUsers users;
    private final ProblemWriter problems;

    BearerTokensOnPostgresTest(Http http, OpenIdProvider provider, ProviderUsers users, ProblemWriter problems) {
        this.http = http;
        this.provider = provider;
        this.users = users;
        this.problems = problems;
    }

    @Test
    void token_of_the_provider_is_as_good_as_a_password_and_gives_no_session() {
        var answer = bearer(provider.token("bea", "sales-leads")).get("/api/test/me");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"bea\"", "\"acting\":\"bea\"", "managers");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sales-leads, /api/users, 200, /api/lead-groups, 200",
        "analysts, /api/users, 200, /api/lead-groups, 200",
        "integrators, /api/leads, 200, /api/users, 403",
        "nothing-mapped, /api/users, 403, /api/lead-groups, 403"
    })
    void token_opens_what_the_role_opens(String group, String one, int status, String other, int otherStatus) {
        var caller = bearer(provider.token("bea-" + group, group));

        assertThat(caller.get(one).statusCode()).isEqualTo(status);
        assertThat(caller.get(other).statusCode()).isEqualTo(otherStatus);
    }

    @Test
    void engine_rest_works_as_the_user_of_the_token() {
        bearer(provider.token("ben", "integrators")).get("/api/test/me");

        var manager = bearer(provider.token("berta", "sales-leads"));
        assertThat(manager.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(manager.get("/engine-rest/task/count").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(bearer(provider.token("ben", "integrators"))
                        .get("/engine-rest/user?id=berta")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void machine_gets_its_token_from_the_provider_itself() throws Exception {
        provider.account(OpenIdProvider.CLIENT, "integrators");
        String login = Base64.getEncoder()
                .encodeToString((OpenIdProvider.CLIENT + ":" + OpenIdProvider.SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> granted = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(granted.body());
        assertThat(token.find()).as(granted.body()).isTrue();

        assertThat(bearer(token.group(1)).get("/api/test/me").body())
                .contains("\"id\":\"" + OpenIdProvider.CLIENT + "\"", "integrators");
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void token_is_refused_that_is(Fault fault) {
        assertRefused(provider.token("mallory", fault.claims()));
    }

    @Test
    void token_is_refused_that_the_provider_did_not_sign() throws Exception {
        JwtClaimsSet claims = provider.claims("mallory", same -> {});
        JWTClaimsSet plain = new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("mallory")
                .audience(OpenIdProvider.CLIENT)
                .issueTime(Date.from(ago(1)))
                .expirationTime(Date.from(ago(-300)))
                .claim("preferred_username", "mallory")
                .build();
        SignedJWT byPublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(provider.key().getKeyID())
                        .build(),
                plain);
        byPublicKey.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
        String good = provider.token("mallory", same -> {});

        assertRefused(provider.token(OpenIdProvider.newKey(provider.key().getKeyID()), "JWT", claims));
        assertRefused(provider.token(OpenIdProvider.newKey("no-key-of-theirs"), "JWT", claims));
        assertRefused(provider.token(provider.key(), "logout+jwt", claims));
        assertRefused(new PlainJWT(plain).serialize());
        assertRefused(byPublicKey.serialize());
        assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused("x.y.z");
        assertRefused("Sm9obg==");
    }

    @Test
    void token_in_the_address_is_no_log_in() {
        var answer = http.stranger().get("/api/test/me?access_token=" + provider.token("bea", "sales-leads"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void password_is_taken_as_ever() {
        assertThat(http.admin().get("/api/test/me").statusCode()).isEqualTo(200);
        assertThat(http.as(Http.ADMIN, "wrong").get("/api/test/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void webapps_take_no_bearer_token() {
        assertThat(bearer(provider.token("bea", "sales-leads"))
                        .get("/camunda/api/engine/engine/default/user")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void provider_that_is_away_is_no_wrong_token() throws Exception {
        SingleSignOnProperties elsewhere = new SingleSignOnProperties(
                "http://127.0.0.1:1",
                "nextup",
                null,
                null,
                null,
                "sub",
                "groups",
                List.of(),
                false,
                Duration.ofHours(1));
        Clock clock = Clock.systemUTC();
        ProviderTokens tokens = new ProviderTokens(new Provider(elsewhere, clock), elsewhere, clock);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/leads");
        request.addHeader("Authorization", "Bearer " + provider.token("bea", "sales-leads"));
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new BearerLogin(tokens, users, elsewhere, problems).filter().doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("unavailable").doesNotContain("127.0.0.1");
    }

    private Http.Caller bearer(String token) {
        return http.stranger().with("Authorization", "Bearer " + token);
    }

    private void assertRefused(String token) {
        Stream.of("/api/test/me", "/engine-rest/user").forEach(path -> {
            var answer = bearer(token).get(path);
            assertProblem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"NextUp\", error=\"invalid_token\"");
        });
        assertThat(http.admin().get("/api/users/mallory").statusCode()).isEqualTo(404);
    }

    private static Instant ago(int seconds) {
        return Instant.now().minusSeconds(seconds);
    }
}
