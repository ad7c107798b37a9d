package io.nextup.webform;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class PostRateTest {

    private final Http http;
    private final TestClock clock;
    private final PostRate rate;
    private final Visitor visitor;

    PostRateTest(Http http, Sales sales, TestClock clock, PostRate rate) {
        this.http = http;
        this.clock = clock;
        this.rate = rate;
        this.visitor = new Visitor(http, sales, clock);
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void of_a_thousand_posts_in_a_minute_ten_are_looked_at_and_other_forms_and_addresses_are_not_affected() {
        visitor.form("rate", Visitor.field("name"));
        visitor.form("rate-other", Visitor.field("name"));
        clock.advance(Duration.ZERO);

        Http.Caller script = http.stranger().with("Accept", "application/json");
        List<Integer> answers = IntStream.range(0, 1000)
                .mapToObj(
                        i -> visitor.send(script, "rate", Map.of("name", "Ann")).statusCode())
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(403);
        assertThat(answers.subList(10, 1000)).containsOnly(429);
        HttpResponse<String> refused = visitor.send("rate", Map.of("name", "Ann"));
        assertThat(refused.body()).contains("Too many messages");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThat(http.stranger().get("/forms/rate").statusCode()).isEqualTo(200);
        assertThat(visitor.fillIn("rate-other", Map.of("name", "Ann")).statusCode())
                .isEqualTo(303);
        assertThat(rate.count("rate", "192.0.2.7")).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(visitor.fillIn("rate", Map.of("name", "Ann")).statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_is_believed_who_says_to_be_another_address() {
        visitor.form("rate-forwarded", Visitor.field("name"));
        clock.advance(Duration.ZERO);

        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(i -> visitor.send(
                                http.stranger()
                                        .with("X-Forwarded-For", "192.0.2." + i)
                                        .with("Forwarded", "for=192.0.2." + i),
                                "rate-forwarded",
                                Map.of("name", "Ann"))
                        .statusCode())
                .toList();

        assertThat(answers.subList(10, 20)).containsOnly(429);
    }

    @Test
    void wait_ends_when_the_next_post_is_due() {
        String form = UUID.randomUUID().toString();
        clock.advance(Duration.ZERO);
        IntStream.range(0, 10)
                .forEach(i -> assertThat(rate.count(form, "192.0.2.1")).isZero());

        Duration wait = rate.count(form, "192.0.2.1");

        assertThat(wait).isEqualTo(Duration.ofSeconds(6));
        clock.advance(wait);
        assertThat(rate.count(form, "192.0.2.1")).isZero();
        assertThat(rate.count(form, "192.0.2.1")).isPositive();
    }
}
