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

/** An SMTP server that answers to the first lines it hears what it was told to, and to any further one nothing at all. */
final class SmtpScript implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> answers;
    private volatile Socket client;

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

    /** Whether somebody is connected just now. */
    boolean isConnected() {
        return client != null;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket accepted = socket.accept()) {
                client = accepted;
                converse(accepted);
            } catch (IOException e) {
                // Whoever was connected has gone, or the test is over.
            } finally {
                client = null;
            }
        }
    }

    private void converse(Socket with) throws IOException {
        BufferedReader heard = new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
        for (String answer : answers) {
            with.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
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
            Socket connected = client;
            if (connected != null) {
                connected.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
