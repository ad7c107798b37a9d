package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.PAUL;
import static io.nextup.testing.Desk.PIA;
import static io.nextup.testing.Desk.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several at one lead at the same instant, through different doors. */
@NextUpTest
class RacingDoorsTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Desk desk;
    private final Books books;
    private final Http http;

    RacingDoorsTest(Desk desk, Books books, Http http) {
        this.desk = desk;
        this.books = books;
        this.http = http;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @RepeatedTest(5)
    void of_two_who_claim_one_has_it_and_the_other_is_told() throws Exception {
        String lead = desk.freeLead();
        String claim = "/engine-rest/task/" + desk.task(lead) + "/claim";

        var answers = atOnce(() -> http.as(PIA).post(claim, user("userId", PIA)), () -> http.as(PAUL)
                .post(claim, user("userId", PAUL)));

        int winner = answers.get(0).statusCode() == 204 ? 0 : 1;
        assertThat(answers.get(winner).statusCode()).isEqualTo(204);
        desk.isPlain(answers.get(1 - winner));
        assertThat(answers.get(1 - winner).body())
                .containsAnyOf("already " + List.of(PIA, PAUL).get(winner) + "'s", "Somebody else changed it");
        assertThat(desk.ownerOf(lead)).isEqualTo(List.of(PIA, PAUL).get(winner));
        books.balance(lead);
    }

    @RepeatedTest(10)
    void claim_pick_up_and_assignment_at_once_leave_one_owner() throws Exception {
        String lead = desk.freeLead();
        String task = "/engine-rest/task/" + desk.task(lead);

        var answers = atOnce(
                () -> http.as(PIA).post(task + "/claim", user("userId", PIA)),
                () -> http.as(PAUL).post("/api/leads/" + lead + "/pick-up", "{}"),
                () -> http.as(MANAGER).post(task + "/assignee", user("userId", SUE)),
                () -> http.as(MANAGER).post("/api/leads/" + lead + "/reassign", user("user", "desk-otto")));

        books.balance(lead);
        assertThat(desk.ownerOf(lead)).isNotNull();
        assertThat(answers).anyMatch(answer -> answer.statusCode() < 300);
        answers.stream().filter(answer -> answer.statusCode() >= 300).forEach(desk::isPlain);
    }

    private static String user(String field, String user) {
        return "{\"" + field + "\": \"" + user + "\"}";
    }

    @SafeVarargs
    private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>>... actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        List<Future<HttpResponse<String>>> running = new ArrayList<>();
        for (Callable<HttpResponse<String>> action : actions) {
            running.add(threads.submit(() -> {
                start.await();
                return action.call();
            }));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : running) {
            answers.add(one.get());
        }
        return answers;
    }
}
