package io.nextup.security.sso;

import io.nextup.security.EngineUsers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * A user as a token of the provider tells them.
 *
 * @param subject stands for the provider's own, unchanging name of the user, which the id is not
 * @param issuedAt when the token was issued, so that an older one undoes nothing
 * @param groups the provider's groups
 */
record ProviderUser(
        String id,
        String subject,
        Instant issuedAt,
        String firstName,
        String lastName,
        String email,
        Set<String> groups) {

    /** The engine's columns. */
    private static final int LONGEST_ID = 64;

    private static final int LONGEST_TEXT = 255;

    /** Reads the claims; one without an id that can be one here is refused. */
    static ProviderUser of(Map<String, Object> claims, SingleSignOnProperties settings) {
        ClaimAccessor told = () -> claims;
        if (claims.get("_claim_names") instanceof Map<?, ?> elsewhere
                && elsewhere.containsKey(settings.groupsClaim())) {
            throw new UserRefused("The provider has you in more groups than fit into its token."
                    + " Have it send only those that NextUp needs.");
        }
        return new ProviderUser(
                id(told.getClaimAsString(settings.userClaim()), settings.userClaim()),
                hash(settings.issuer() + " " + told.getClaimAsString("sub")),
                told.getClaimAsInstant("iat"),
                text(told.getClaimAsString("given_name")),
                text(told.getClaimAsString("family_name")),
                text(told.getClaimAsString("email")),
                groups(claims.get(settings.groupsClaim())));
    }

    private static String id(String claim, String name) {
        if (claim == null) {
            throw new UserRefused(
                    "The provider's token does not say who you are: it has no claim \"%s\".".formatted(name));
        }
        if (claim.length() > LONGEST_ID || !EngineUsers.ID.matcher(claim).matches()) {
            throw new UserRefused(
                    "Your name at the provider (the claim \"%s\") cannot be an id here: expected at most %d"
                                    .formatted(name, LONGEST_ID)
                            + " letters, digits and . _ @ -");
        }
        return claim;
    }

    /** Users may choose these texts at the provider; null where there is none. */
    private static String text(String claim) {
        if (claim == null) {
            return null;
        }
        String text = claim.replaceAll("\\p{Cntrl}", " ").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static Set<String> groups(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return claim instanceof String one ? Set.of(one) : Set.of();
    }

    /** Of a length that fits beside the engine's user. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
