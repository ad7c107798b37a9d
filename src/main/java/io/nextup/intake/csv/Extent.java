package io.nextup.intake.csv;

/**
 * How far a record reaches.
 *
 * @param end where its last cell ends, before the line end; without meaning for a broken record
 * @param cells how many cells it has; without meaning for a broken record
 * @param broken whether a quoted cell is never closed, or text follows its closing quote
 */
record Extent(int end, int cells, boolean broken) {

    static final Extent BROKEN = new Extent(0, 0, true);

    boolean is(int expectedCells) {
        return !broken && cells == expectedCells;
    }
}
