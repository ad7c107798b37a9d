package io.nextup.process.models;

/** A file cannot be looked at in its parts; the message says why and what to do. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
