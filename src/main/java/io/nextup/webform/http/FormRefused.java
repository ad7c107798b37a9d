package io.nextup.webform.http;

import org.springframework.http.HttpStatus;

/** A stranger is not given what they asked for, and told so in their language. */
final class FormRefused extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final long retryAfterSeconds;

    /** @param key of the words that say why */
    FormRefused(HttpStatus status, String key) {
        this(status, key, 0);
    }

    FormRefused(HttpStatus status, String key, long retryAfterSeconds) {
        super(key);
        this.status = status;
        this.key = key;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    /** Zero where it does not help to wait. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
