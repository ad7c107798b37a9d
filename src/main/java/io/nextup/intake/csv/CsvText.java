package io.nextup.intake.csv;

import io.nextup.problem.BadInput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding of an uploaded file: UTF-8, with or without a byte order mark, and nothing else. */
final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String REMEDY = "; save the file as UTF-8 and send it again";

    private CsvText() {}

    /** The text without its byte order mark; {@link BadInput} where the bytes are empty, not UTF-8, or hold a NUL. */
    static String decode(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        // A byte of UTF-8 never makes more than one char, so the buffer cannot overflow.
        var chars = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw new BadInput("file", "expected UTF-8, found the first bad byte in line " + lastLine(text) + REMEDY);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new BadInput(
                    "file",
                    "expected text, found a NUL character in line " + lastLine(text.substring(0, nul)) + REMEDY);
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new BadInput("file", "expected a first line that names the columns and rows below it, found nothing");
        }
        return text;
    }

    private static int lastLine(String text) {
        int lines = 1;
        for (int at = Lines.next(text, 0); at < text.length(); at = Lines.next(text, at)) {
            lines++;
        }
        return endsWithLineEnd(text) ? lines + 1 : lines;
    }

    private static boolean endsWithLineEnd(String text) {
        return !text.isEmpty() && Lines.isEnd(text.charAt(text.length() - 1));
    }
}
