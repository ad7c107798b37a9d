package io.nextup.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers to the first lines it hears what it was told to, and to any further one nothing at all. */
final class SmtpScript implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> answers;
    private final AtomicInteger connected = new AtomicInteger();

    private SmtpScript(List<String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
    }

    /** Takes the connection and never says a word. */
    static SmtpScript hanging() {
        return new SmtpScript(List.of());
    }

    /** Greets, and then answers so to EHLO, MAIL, RCPT and RSET. */
    static SmtpScript answering(String recipient) {
        return new SmtpScript(List.of("220 script", "250 script", "250 sender", recipient, "250 reset", "221 bye"));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many are connected just now. */
    int connected() {
        return connected.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connected.incrementAndGet();
                converse(client);
            } catch (IOException e) {
                // Whoever was connected has gone, or the test is over.
            } finally {
                connected.set(0);
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader heard =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String answer : answers) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (heard.readLine() == null) {
                return;
            }
        }
        while (heard.readLine() != null) {
            // Nothing is said any more.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
