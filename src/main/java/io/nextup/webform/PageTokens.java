package io.nextup.webform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tokens that tell one shown page from the other: that it came from us, for which form, and when.
 *
 * <p>A token is not used up. What makes one lead of a page that is sent twice is its id, as an idempotency key.
 */
@Component
public class PageTokens {

    /** Long enough for a tab that is left open over night. */
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final Pattern TOKEN = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    private final PageKey key;
    private final Clock clock;

    PageTokens(PageKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A page that was shown, and how long ago. */
    record Shown(String id, Duration age) {}

    /** The token of a page of the form that is shown now. */
    public String issue(String form) {
        String shown = UUID.randomUUID() + "." + clock.millis();
        return shown + "." + sign(form, shown);
    }

    /** The page that the token is of; empty where it is none of this form's, or too old. */
    Optional<Shown> read(String form, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !isEqual(parts.group(3), sign(form, parts.group(1) + "." + parts.group(2)))) {
            return Optional.empty();
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(parts.group(2))), clock.instant());
        return age.compareTo(GOOD_FOR) > 0 ? Optional.empty() : Optional.of(new Shown(parts.group(1), age));
    }

    private String sign(String form, String shown) {
        return key.sign(form + "\n" + shown);
    }

    /** In a time that tells nothing of how much of it was right. */
    private static boolean isEqual(String signature, String other) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
