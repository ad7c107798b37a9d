package io.nextup.security.sso;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set under {@code nextup.sso}; single sign-on is off without an issuer.
 *
 * @param issuer the provider's address, exactly as its tokens name it
 * @param clientId what the provider knows NextUp as
 * @param clientSecret what NextUp proves that with; none for a client that is public there
 * @param audience for whom a bearer token must be; the client id unless set
 * @param scopes what a log-in asks the provider for
 * @param userClaim the claim that is the user's id here
 * @param groupsClaim the claim that lists the groups the provider has the user in
 * @param groups which of the provider's groups are followed, each {@code theirs=ours}, or one name that both have
 * @param adoptUsers whether the provider's users take over users of the same id who were here before
 * @param session after how long a log-in to the webapps is asked of the provider again
 */
@ConfigurationProperties("nextup.sso")
record SingleSignOnProperties(
        String issuer,
        String clientId,
        String clientSecret,
        String audience,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue List<String> groups,
        @DefaultValue("false") boolean adoptUsers,
        @DefaultValue("10h") Duration session) {

    /** The property without which there is no single sign-on. */
    static final String ISSUER = "nextup.sso.issuer";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    SingleSignOnProperties {
        if (issuer != null && !issuer.isBlank()) {
            requireSafe(URI.create(issuer));
            if (clientId == null || clientId.isBlank()) {
                throw new IllegalArgumentException(
                        "nextup.sso.client-id (NEXTUP_SSO_CLIENT_ID): expected what the provider knows NextUp as");
            }
            audience = audience == null || audience.isBlank() ? clientId : audience;
        }
    }

    /** Who could change what an issuer without TLS answers could log in as anybody. */
    private static void requireSafe(URI issuer) {
        boolean safe = "https".equals(issuer.getScheme()) && issuer.getHost() != null
                || "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost()));
        if (!safe) {
            throw new IllegalArgumentException(ISSUER
                    + " (NEXTUP_SSO_ISSUER): expected an address such as https://login.example.com/realms/sales");
        }
    }

    /** A client without a secret is public: it proves itself by the code challenge alone. */
    boolean isPublicClient() {
        return clientSecret == null || clientSecret.isBlank();
    }
}
