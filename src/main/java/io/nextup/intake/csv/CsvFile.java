package io.nextup.intake.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import io.nextup.problem.BadInput;
import java.util.List;
import java.util.Set;

/** An uploaded CSV file (RFC 4180, UTF-8) whose first line names columns that can fill leads. */
public final class CsvFile {

    private final String text;
    private final CsvColumns columns;
    private final int rowsStart;
    private final long rowsLine;

    private CsvFile(String text, List<String> map, Set<String> fields) {
        int start = 0;
        long line = 1;
        for (; Lines.isBlank(text, start); start = Lines.next(text, start)) {
            line++;
        }
        Extent names = new Extents(text).from(start);
        if (names.broken()) {
            throw new BadInput(
                    "file",
                    "the line that names the columns has a quoted cell that is not closed, or text behind its closing"
                            + " quote: close it, and write a quote inside it twice");
        }
        CsvColumns.refuseTooMany(names.cells());
        this.text = text;
        this.columns = new CsvColumns(
                CsvReader.builder()
                        .ofSingleCsvRecord(text.substring(start, names.end()))
                        .getFields(),
                map,
                fields);
        int at = start;
        do {
            at = Lines.next(text, at);
            line++;
        } while (at < names.end());
        this.rowsStart = at;
        this.rowsLine = line;
    }

    /**
     * Reads the text and its line of names; {@link BadInput} on {@code file} or {@code map} with every fault. Rows are
     * not looked at yet.
     *
     * @param map entries such as {@code externalId=Lead Number}, a field or attribute and the column that fills it
     * @param fields the names of the lead's fields that a column may fill
     */
    public static CsvFile read(byte[] content, List<String> map, Set<String> fields) {
        return new CsvFile(CsvText.decode(content), map, fields);
    }

    public CsvColumns columns() {
        return columns;
    }

    /** All rows, each time from the first. */
    public CsvRows rows() {
        return rows(0);
    }

    /** The rows behind the first {@code skipped}, bad ones counted, to go on where an import stopped. */
    public CsvRows rows(long skipped) {
        var rows = new CsvRows(text, columns, rowsStart, rowsLine);
        rows.skip(skipped);
        return rows;
    }
}
