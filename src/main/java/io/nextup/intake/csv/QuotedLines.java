package io.nextup.intake.csv;

import java.util.Arrays;

/**
 * The lines last entered inside quotes, and how the record that entered them ended.
 *
 * <p>When a record over several lines turns out wrong, reading goes on with its second line. From a line entered inside
 * quotes every record ends in the same way; without this memory, a file in which every line breaks a quote would be
 * read to its end once for each of its lines.
 */
final class QuotedLines {

    private int[] starts = new int[16];
    private int[] cellsBefore = new int[16];
    private int size;
    private Extent ending = Extent.BROKEN;

    /** How a record ends that enters the line at {@code start} inside quotes, in its cell number {@code cells}; or null. */
    Extent ending(int start, int cells) {
        int line = ending == null ? -1 : Arrays.binarySearch(starts, 0, size, start);
        if (line < 0) {
            return null;
        }
        return ending.broken()
                ? Extent.BROKEN
                : new Extent(ending.end(), ending.cells() - cellsBefore[line] + cells, false);
    }

    /** Notes that the record being read enters the line at {@code start} inside quotes; forgets an earlier record's. */
    void enter(int start, int cells) {
        if (ending != null) {
            ending = null;
            size = 0;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            cellsBefore = Arrays.copyOf(cellsBefore, size * 2);
        }
        starts[size] = start;
        cellsBefore[size++] = cells;
    }

    /** Notes how the record being read ends, if it entered lines here, and answers that. */
    Extent endWith(Extent extent) {
        if (ending == null) {
            ending = extent;
        }
        return extent;
    }
}
