package io.nextup.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A connection to the application over which any bytes can be sent, also those that no HTTP client would send. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final int port;
    private final String from;
    private Socket socket;
    private InputStream in;

    /** @param from the address of this machine that calls; any of 127.0.0.0/8 */
    Wire(int port, String from) {
        this.port = port;
        this.from = from;
    }

    /** Sends bytes as they are, and reads nothing. */
    void send(byte[] bytes) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Sends no more, but still listens. */
    void hangUp() throws IOException {
        socket.shutdownOutput();
    }

    Answer call(Call call) throws IOException {
        boolean used = socket != null;
        Answer answer = attempt(call);
        // A connection that was open for long may have been closed by the other side just now.
        return answer.status() == 0 && used ? attempt(call) : answer;
    }

    private Answer attempt(Call call) throws IOException {
        try {
            send(call.bytes());
        } catch (SocketException closedMeanwhile) {
            // What was refused before it was all sent is answered all the same.
        }
        Answer answer = answer(call.method().equals("HEAD"));
        if (call.last() || answer.status() == 0 || answer.header("connection").equals("close")) {
            close();
        }
        return answer;
    }

    /** The next answer; its status is 0 where there is none. */
    Answer answer(boolean withoutBody) throws IOException {
        long start = System.nanoTime();
        try {
            String line = line();
            while (line.startsWith("HTTP/1.1 100")) {
                line();
                line = line();
            }
            if (line.isEmpty()) {
                return closed(start);
            }
            int status = Integer.parseInt(line.split(" ")[1]);
            Map<String, List<String>> headers = headers();
            boolean empty = withoutBody || status == 204 || status == 304;
            String body = empty ? "" : new String(body(headers), StandardCharsets.UTF_8);
            return new Answer(status, headers, body, millis(start));
        } catch (SocketException reset) {
            return closed(start);
        }
    }

    private static Answer closed(long start) {
        return new Answer(0, Map.of(), "", millis(start));
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, it -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length").get(0)));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length = Integer.parseInt(line(), 16);
        for (; length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
