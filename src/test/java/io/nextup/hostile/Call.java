package io.nextup.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One request, byte for byte.
 *
 * @param operation what it is a spoilt call of, as the contract writes it
 * @param last whether the connection is of no use afterwards: what was sent may be no HTTP at all
 */
record Call(
        int number, String operation, String method, byte[] target, List<String> headers, byte[] body, boolean last) {

    private static final int SHOWN = 3000;

    /** Head and body as they are sent; the body in chunks where a header says so, otherwise announced. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 512);
        out.writeBytes(latin(method + " "));
        out.writeBytes(target);
        out.writeBytes(latin(" HTTP/1.1\r\nHost: localhost\r\n"));
        headers.forEach(header -> out.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8)));
        if (chunked()) {
            out.writeBytes(latin("\r\n" + (body.length == 0 ? "" : Integer.toHexString(body.length) + "\r\n")));
            out.writeBytes(body);
            out.writeBytes(latin((body.length == 0 ? "" : "\r\n") + "0\r\n\r\n"));
        } else {
            boolean announced = body.length > 0 || !method.equals("GET");
            out.writeBytes(latin((announced ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n"));
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private boolean chunked() {
        return headers.contains("Transfer-Encoding: chunked");
    }

    /** The request as a line for a shell, by which it can be sent again. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("#" + number + " (" + operation + ") curl --path-as-is -X " + method);
        headers.forEach(header -> line.append(" -H ").append(quoted(header.getBytes(StandardCharsets.UTF_8))));
        if (body.length > 0) {
            line.append(" --data-binary ").append(quoted(body));
        }
        return line.append(" $NEXTUP").append(quoted(target)).toString();
    }

    private static String quoted(byte[] bytes) {
        StringBuilder quoted = new StringBuilder("$'");
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 || b > 0x7E) {
                quoted.append("\\x%02x".formatted(b));
            } else {
                quoted.append(b == '\'' || b == '\\' ? "\\" : "").append((char) b);
            }
        }
        return quoted + (bytes.length > SHOWN ? "…and " + (bytes.length - SHOWN) + " bytes more" : "") + "'";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
