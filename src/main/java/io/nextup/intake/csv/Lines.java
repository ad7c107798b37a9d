package io.nextup.intake.csv;

/** Physical lines of a text, ended by CR LF, LF or CR. */
final class Lines {

    private Lines() {}

    static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Where the line that {@code from} lies in ends, before its line end. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the line after the one that {@code from} lies in begins; the text's length if there is none. */
    static int next(String text, int from) {
        return afterEnd(text, end(text, from));
    }

    /** The place after the line end that stands at {@code end}; the text's length stays as it is. */
    static int afterEnd(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    /** Whether nothing but white space stands in the line from here on. */
    static boolean isBlank(String text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.charAt(at)) && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length() || isEnd(text.charAt(at));
    }
}
