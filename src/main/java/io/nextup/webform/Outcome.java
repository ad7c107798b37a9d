package io.nextup.webform;

import java.util.List;

/**
 * What became of a form that was sent; it does not tell whether the person was known already.
 *
 * @param faults of a {@link Kind#FAULTY} one
 */
public record Outcome(Kind kind, List<FormFault> faults) {

    /** What became of it. */
    public enum Kind {
        /** Taken in, or taken for a robot's and thrown away. */
        THANKED,
        /** Fields are filled in wrongly. */
        FAULTY,
        /** Sent sooner than a person can fill it in. */
        TOO_FAST,
        /** The page is too old, or none of ours. */
        EXPIRED,
        /** Sent by a page of a site that the form is not for. */
        FOREIGN
    }

    static Outcome of(Kind kind) {
        return new Outcome(kind, List.of());
    }

    static Outcome faulty(List<FormFault> faults) {
        return new Outcome(Kind.FAULTY, List.copyOf(faults));
    }
}
