package io.nextup.routing;

/**
 * Something about a decision table that its author should know.
 *
 * @param row counted from 1, or 0 for the whole table
 */
public record Finding(Weight weight, int row, String text) {

    /** What follows from it. */
    public enum Weight {
        /** It cannot be saved so. */
        FAULT,
        /** It can be saved by who means it so. */
        DOUBT,
        /** It may well be meant so. */
        NOTE
    }

    /** Which row it is about, as people say it. */
    public String where() {
        return row == 0 ? "The table" : "Row " + row;
    }
}
