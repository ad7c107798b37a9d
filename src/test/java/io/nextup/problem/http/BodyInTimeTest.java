package io.nextup.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** How long, and for how many at once, a servlet container of two places waits; its time goes on as the test says. */
class BodyInTimeTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Semaphore begun = new Semaphore(0);
    private final SlowSenders senders = new SlowSenders(Duration.ofSeconds(20), 1, nanos::get);
    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(senders);
        server = factory.getWebServer(servlets -> {
            servlets.addServlet("reading", new Reading()).addMapping("/reading");
            servlets.addServlet("refusing", new Refusing()).addMapping("/refusing");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void body_that_drips_is_given_up() throws Exception {
        try (Socket slow = send("/reading", 100, "a")) {
            begun.acquire();
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            more(slow, "b");

            assertThat(answer(slow)).startsWith("HTTP/1.1 40");
            assertThat(hungUp(slow)).isTrue();
        }
    }

    @Test
    void body_that_nobody_wants_is_not_waited_for_for_ever_either() throws Exception {
        try (Socket slow = send("/refusing", 100, "a")) {
            assertThat(answer(slow)).startsWith("HTTP/1.1 401");
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            more(slow, "b");

            assertThat(hungUp(slow)).isTrue();
        }
    }

    @Test
    void body_in_time_is_read_to_its_end_and_the_connection_goes_on() throws Exception {
        try (Socket socket = send("/reading", 2, "a")) {
            begun.acquire();
            nanos.addAndGet(Duration.ofSeconds(19).toNanos());
            more(socket, "b");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");

            more(socket, head("/refusing", 1) + "x" + head("/reading", 0));
            assertThat(answer(socket)).startsWith("HTTP/1.1 401");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void who_sends_much_may_take_longer() throws Exception {
        String part = "x".repeat(100 * 1024);
        try (Socket socket = send("/reading", part.length() + 2, part)) {
            begun.acquire();
            more(socket, "a");
            while (senders.freePlaces() > 0) {
                Thread.onSpinWait();
            }
            nanos.addAndGet(Duration.ofSeconds(25).toNanos());
            more(socket, "b");

            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void where_enough_are_waited_for_only_bodies_that_are_there_are_read() throws Exception {
        try (Socket waiting = send("/reading", 1, "")) {
            while (senders.freePlaces() > 0) {
                Thread.onSpinWait();
            }
            try (Socket refused = send("/reading", 1, "")) {
                assertThat(answer(refused)).startsWith("HTTP/1.1 40");
            }
            try (Socket whole = send("/reading", 3, "abc")) {
                assertThat(answer(whole)).startsWith("HTTP/1.1 200");
            }
            more(waiting, "a");
            assertThat(answer(waiting)).startsWith("HTTP/1.1 200");
        }
    }

    private Socket send(String path, int length, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.getPort());
        socket.setSoTimeout(30_000);
        more(socket, head(path, length) + body);
        return socket;
    }

    private static String head(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void more(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The head of the next answer, whose body is skipped. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                return "closed after " + head;
            }
            head.append((char) read);
        }
        String length = head.toString().replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
        return head.toString();
    }

    private static boolean hungUp(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private final class Reading extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            begun.release();
            request.getInputStream().readAllBytes();
            response.setContentLength(0);
        }
    }

    private static final class Refusing extends HttpServlet {

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(401);
            response.setContentLength(0);
        }
    }
}
