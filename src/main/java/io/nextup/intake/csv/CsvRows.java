package io.nextup.intake.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The rows of a file in their order, the same each time; blank lines are no rows.
 *
 * <p>A row that cannot be read carries its fault and covers one physical line; the next row begins on the next line.
 */
public final class CsvRows implements Iterator<CsvRow> {

    private final String text;
    private final CsvColumns columns;
    private final Extents extents;
    private final CsvReaderBuilder csv = CsvReader.builder().skipEmptyLines(false);
    private int at;
    private long line;

    /** The rows from {@code at} on, which is the beginning of line number {@code line}. */
    CsvRows(String text, CsvColumns columns, int at, long line) {
        this.text = text;
        this.columns = columns;
        this.extents = new Extents(text);
        this.at = at;
        this.line = line;
        skipBlankLines();
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("expected to be asked for a row only while there is one");
        }
        int start = at;
        long startLine = line;
        Extent extent = extents.from(start);
        goBehind(extent);
        return extent.is(columns.size())
                ? new CsvRow(startLine, values(text.substring(start, extent.end())), null)
                : new CsvRow(startLine, Map.of(), fault(extent, Lines.end(text, start)));
    }

    /** Passes over that many rows, bad ones included, without reading their cells; stops where there are no more. */
    void skip(long rows) {
        for (long skipped = 0; skipped < rows && hasNext(); skipped++) {
            goBehind(extents.from(at));
        }
    }

    private void goBehind(Extent extent) {
        nextLine();
        while (extent.is(columns.size()) && at < extent.end()) {
            nextLine();
        }
        skipBlankLines();
    }

    private void nextLine() {
        at = Lines.next(text, at);
        line++;
    }

    private void skipBlankLines() {
        while (at < text.length() && Lines.isBlank(text, at)) {
            nextLine();
        }
    }

    private Map<String, String> values(String csvRecord) {
        var cells = csv.ofSingleCsvRecord(csvRecord);
        var values = new LinkedHashMap<String, String>();
        for (int column = 0; column < columns.size(); column++) {
            String cell = cells.getField(column).strip();
            if (columns.target(column) != null && !cell.isEmpty()) {
                values.put(columns.target(column), cell);
            }
        }
        return values;
    }

    private String fault(Extent extent, int endOfFirstLine) {
        if (extent.broken()) {
            return "expected a closing quote with a comma or the end of the line behind it, found a quoted cell that"
                    + " does not end so: close it, and write a quote inside it twice";
        }
        String found = "expected " + columns.size() + " cells, as the first line has, found " + extent.cells();
        return extent.end() <= endOfFirstLine
                ? found
                : found
                        + " up to a later line, because a quoted cell goes on over the end of this one: check its quotes";
    }
}
