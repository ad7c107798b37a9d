package io.nextup.handling;

import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import java.time.Instant;
import java.util.Arrays;

/**
 * What somebody did with a lead.
 *
 * @param status the new status, or null to leave it
 * @param note a note to keep on the lead, or null to leave it
 * @param next what is to become of it
 * @param callBackAt when the person is to be called back, or null for when the status says
 */
public record WorkDone(String status, String note, Next next, Instant callBackAt) {

    /**
     * Reads what a caller sent; blank is the same as nothing.
     *
     * @throws BadInput with every fault
     */
    public static WorkDone of(String status, String note, String next, Instant callBackAt) {
        Faults faults = new Faults();
        if (note != null && (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)) {
            faults.add("note", "expected at most " + LONGEST_NOTE + " characters, without NUL");
        }
        Next known = Next.KEEP;
        if (next != null && !next.isBlank()) {
            known = Arrays.stream(Next.values())
                    .filter(it -> it.word.equals(next))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                faults.add("next", "expected keep, hand-back or reassign");
            }
        }
        faults.throwIfAny();
        return new WorkDone(orNull(status), orNull(note), known, callBackAt);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 10_000;

    /** What is to become of a lead. */
    public enum Next {
        KEEP("keep"),
        HAND_BACK("hand-back"),
        REASSIGN("reassign");

        private final String word;

        Next(String word) {
            this.word = word;
        }

        /** The word callers use. */
        public String word() {
            return word;
        }
    }
}
