package io.nextup.security.sso;

import java.time.Instant;

/** Whose token was followed last for a user, kept beside them in the engine; it goes with them. */
record LastToken(Instant issuedAt, String subject) {

    /** Under which it is kept. */
    static final String KEY = "nextup.sso";

    static LastToken of(ProviderUser user) {
        return new LastToken(user.issuedAt(), user.subject());
    }

    /** Null where nothing is kept. */
    static LastToken read(String kept) {
        if (kept == null) {
            return null;
        }
        int space = kept.indexOf(' ');
        return new LastToken(
                Instant.ofEpochSecond(Long.parseLong(kept.substring(0, space))), kept.substring(space + 1));
    }

    String written() {
        return issuedAt.getEpochSecond() + " " + subject;
    }

    boolean isOf(ProviderUser user) {
        return subject.equals(user.subject());
    }

    /** Whether all that the user's token says is known already, by it or by a later one. */
    boolean covers(ProviderUser user) {
        return isOf(user) && issuedAt.getEpochSecond() >= user.issuedAt().getEpochSecond();
    }
}
