package io.nextup.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who never finish what they send. */
@NextUpTest
class SlowSendersTest {

    private static final int MORE_THAN_THERE_ARE_THREADS = 250;

    private final Http http;

    @LocalServerPort
    private int port;

    SlowSendersTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /forms/no-such-form HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /api/leads HTTP/1.1\r\nContent-Type: application/json",
                "PUT /api/leads HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded"
            })
    void strangers_who_never_finish_hold_up_nobody(String head) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THERE_ARE_THREADS; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write((head + "\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nname=")
                                .getBytes(StandardCharsets.US_ASCII));
            }

            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(12), () -> {
                assertThat(http.admin().get("/api/test/me").statusCode()).isEqualTo(200);
                assertThat(http.admin()
                                .post("/api/test/things", "{\"name\": \"Ann\"}")
                                .statusCode())
                        .isEqualTo(200);
            });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/leads HTTP/1.1\r\nContent-Type: application/json",
                "PUT /api/leads HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /api/leads/import HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x",
                "POST /engine-rest/task HTTP/1.1\r\nContent-Type: application/json"
            })
    void stranger_is_turned_away_before_anything_of_a_body_is_read(String head) throws IOException {
        try (Socket stranger = new Socket("127.0.0.1", port)) {
            stranger.getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(stranger.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }
}
