package io.nextup.problem;

/** A well-formed request was refused, with the reason; nothing changed. */
public class Refused extends RuntimeException {

    /** Why, as far as HTTP has a status for it. */
    public enum Reason {
        /** The caller may see the thing but not do this to it. */
        FORBIDDEN(403),
        /** There is no such thing, or the caller may not see it. */
        NOT_FOUND(404),
        /** The thing is not in a state that allows it. */
        CONFLICT(409),
        /** The same idempotency key came with another body. */
        UNPROCESSABLE(422);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    public Refused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public static Refused forbidden(String message) {
        return new Refused(Reason.FORBIDDEN, message);
    }

    public static Refused notFound(String message) {
        return new Refused(Reason.NOT_FOUND, message);
    }

    public static Refused conflict(String message) {
        return new Refused(Reason.CONFLICT, message);
    }

    public Reason reason() {
        return reason;
    }
}
