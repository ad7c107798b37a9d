package io.nextup.intake;

import java.util.List;

/**
 * A file of leads on its way in.
 *
 * @param poster who sent it
 * @param leadGroup the lead group of rows that name none, or null
 * @param mapping as the caller gave it, {@code field=Column name} each
 */
public record LeadImport(
        String id,
        Poster poster,
        String stream,
        String leadGroup,
        String source,
        List<String> mapping,
        State state,
        Tally tally) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE
    }

    /**
     * What became of the rows so far.
     *
     * @param rows rows done, of whatever outcome
     * @param accepted rows that became new leads
     * @param repeated rows whose lead was there already
     * @param refused rows refused as duplicates of other leads
     * @param failed rows with faults
     */
    public record Tally(int rows, int accepted, int assigned, int unassigned, int repeated, int refused, int failed) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

        Tally accepted(boolean owned) {
            return new Tally(
                    rows + 1,
                    accepted + 1,
                    assigned + (owned ? 1 : 0),
                    unassigned + (owned ? 0 : 1),
                    repeated,
                    refused,
                    failed);
        }

        Tally withRepeated() {
            return new Tally(rows + 1, accepted, assigned, unassigned, repeated + 1, refused, failed);
        }

        Tally withRefused() {
            return new Tally(rows + 1, accepted, assigned, unassigned, repeated, refused + 1, failed);
        }

        Tally withFailed() {
            return new Tally(rows + 1, accepted, assigned, unassigned, repeated, refused, failed + 1);
        }
    }

    /** A row that was not taken, by its line in the file; the first line is 1. */
    public record RowError(long line, String message) {}
}
