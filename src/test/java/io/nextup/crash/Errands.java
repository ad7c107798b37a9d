package io.nextup.crash;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens beside the leads: people come and go, log in and out, and files are imported. */
final class Errands {

    private static final int ROWS = 25;
    private static final int LONGEST_PAUSE_MILLIS = 2000;

    private final int round;
    private final Random random;
    private final List<Node> nodes;
    private final Client client;
    private final History history;
    private final Map<String, Tab> tabs = new HashMap<>();

    Errands(int round, Random random, List<Node> nodes, Client client, History history) {
        this.round = round;
        this.random = random;
        this.nodes = nodes;
        this.client = client;
        this.history = history;
    }

    /** Somebody of the patient group goes, or comes back. */
    void step() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
        String user = Team.PATIENT.get(random.nextInt(Team.PATIENT.size()));
        if (random.nextBoolean()) {
            available(user, random.nextBoolean());
        } else if (tabs.containsKey(user)) {
            tabs.remove(user).logOut();
        } else {
            logIn(user);
        }
    }

    /** Everybody is back, so that nothing has a reason to wait. */
    void everybodyIsBack() {
        Team.PATIENT.forEach(user -> {
            available(user, true);
            await().atMost(Duration.ofMinutes(5)).until(() -> logIn(user));
        });
    }

    private boolean logIn(String user) {
        Tab tab = new Tab(nodes.get(random.nextInt(nodes.size())));
        boolean online = tab.logIn(user);
        if (online) {
            tabs.put(user, tab);
        }
        return online;
    }

    private void available(String user, boolean available) {
        Answer answer = client.ask(user, "PUT", "/api/me/availability", "{\"available\": " + available + "}");
        if (!answer.ok()) {
            history.complain(user + " could not be made available: " + answer);
        }
    }

    /** Imports a file of good leads; sent again, as it is here where no answer comes, it adds nothing. */
    void importFile() {
        String prefix = "r%d-file-".formatted(round);
        List<String> names =
                IntStream.rangeClosed(1, ROWS).mapToObj(i -> prefix + i).toList();
        names.forEach(history::sending);
        String boundary = "a-file-of-leads";
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                Content-Type: text/csv\r
                \r
                externalId,name,leadGroup\r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, names.stream().map(this::row).collect(Collectors.joining("\r\n")));
        Answer answer = client.ask(
                Team.INTEGRATOR,
                "POST",
                "/api/leads/import",
                body,
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        if (answer.ok()) {
            history.importing(answer.text("id"), names);
        } else {
            history.complain("A good file was refused: " + answer);
        }
    }

    private String row(String name) {
        return name + "," + name + "," + (random.nextBoolean() ? "strict" : "limited");
    }
}
