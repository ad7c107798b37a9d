package io.nextup.intake.csv;

/** Finds where records end, by FastCSV's grammar: a quote opens a quoted cell only as the cell's first character. */
final class Extents {

    private static final char QUOTE = '"';

    private final String text;
    private final QuotedLines quotedLines = new QuotedLines();
    private int at;
    private int cells;

    Extents(String text) {
        this.text = text;
    }

    /** The extent of the record that begins at {@code start}, the beginning of a line. */
    Extent from(int start) {
        at = start;
        cells = 1;
        while (true) {
            if (isAtQuote()) {
                Extent decided = readQuotedCell();
                if (decided != null) {
                    return decided;
                }
            } else {
                readPlainCell();
            }
            if (at == text.length() || Lines.isEnd(text.charAt(at))) {
                return quotedLines.endWith(new Extent(at, cells, false));
            }
            if (text.charAt(at) != ',') {
                return quotedLines.endWith(Extent.BROKEN);
            }
            at++;
            cells++;
        }
    }

    private boolean isAtQuote() {
        return at < text.length() && text.charAt(at) == QUOTE;
    }

    private void readPlainCell() {
        while (at < text.length() && text.charAt(at) != ',' && !Lines.isEnd(text.charAt(at))) {
            at++;
        }
    }

    /** Goes behind the closing quote and answers null, or answers how the record ends where that is decided before. */
    private Extent readQuotedCell() {
        at++;
        while (at < text.length()) {
            if (isAtQuote()) {
                at++;
                if (!isAtQuote()) {
                    return null;
                }
                at++;
            } else if (Lines.isEnd(text.charAt(at))) {
                at = Lines.afterEnd(text, at);
                Extent known = quotedLines.ending(at, cells);
                if (known != null) {
                    return known;
                }
                quotedLines.enter(at, cells);
            } else {
                at++;
            }
        }
        return quotedLines.endWith(Extent.BROKEN);
    }
}
