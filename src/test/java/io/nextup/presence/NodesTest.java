package io.nextup.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.NextUpProperties;
import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Rush;
import io.nextup.testing.TestClock;
import io.nextup.user.UserOnline;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes, each with a memory and a clock of its own, share in the database who is online. */
@NextUpTest
class NodesTest {

    private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");

    private final JdbcClient jdbc;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private final AtomicInteger writes = new AtomicInteger();
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final String ann = "node-ann-" + UUID.randomUUID();

    NodesTest(JdbcClient jdbc, Stripes stripes, TryingAgain tryingAgain) {
        this.jdbc = jdbc;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
    }

    @Test
    void who_is_heard_of_all_the_time_is_written_once_in_half_a_minute_however_many_nodes_hear() {
        Node one = new Node();
        Node two = new Node();

        for (int second = 0; second < 120; second++) {
            one.at(second).keeping.heard(ann);
            two.at(second).keeping.heard(ann);
            assertThat(two.online(ann)).isTrue();
        }

        assertThat(writes).hasValue(4);
        assertThat(told).containsExactly(new UserOnline(ann));
    }

    @Test
    void of_many_nodes_that_hear_of_a_user_at_once_one_writes_and_one_tells() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < Rush.CLIENTS; i++) {
            nodes.add(new Node());
        }

        // Once is luck: in their dozens, some meet.
        for (int i = 1; i <= 40; i++) {
            String user = ann + "-" + i;
            Rush.all(nodes.stream()
                    .<Callable<Void>>map(node -> () -> {
                        node.keeping.came(user);
                        return null;
                    })
                    .toList());
            assertThat(writes).hasValue(i);
            assertThat(told).hasSize(i);
        }
    }

    @Test
    void logging_out_on_one_node_ends_it_on_the_other() {
        Node one = new Node();
        Node two = new Node();
        one.keeping.came(ann);
        assertThat(two.online(ann)).isTrue();

        two.keeping.gone(ann);

        assertThat(one.online(ann)).isFalse();
    }

    @Test
    void who_logs_in_again_is_online_at_once_also_on_a_node_that_has_heard_of_them_lately() {
        Node one = new Node();
        Node two = new Node();
        one.keeping.came(ann);
        two.at(5).keeping.gone(ann);

        one.at(10).keeping.came(ann);

        assertThat(two.at(10).online(ann)).isTrue();
        assertThat(told).hasSize(2);
    }

    @Test
    void nodes_whose_clocks_differ_by_some_seconds_agree() {
        Node one = new Node();
        Node ahead = new Node().at(20);

        one.keeping.came(ann);
        assertThat(ahead.online(ann)).isTrue();
        ahead.keeping.gone(ann);
        ahead.keeping.came(ann);
        assertThat(one.online(ann)).isTrue();
    }

    @Test
    void a_node_whose_clock_is_wrong_keeps_nobody_online_and_the_next_to_hear_sets_it_right() {
        Node wrong = new Node().at(3600);
        Node right = new Node();

        wrong.keeping.came(ann);
        assertThat(right.online(ann)).isFalse();

        right.keeping.heard(ann);
        assertThat(right.online(ann)).isTrue();
    }

    @Test
    void who_falls_silent_is_offline_after_the_timeout_and_told_to_be_online_when_heard_of_again() {
        Node one = new Node();
        one.keeping.came(ann);

        assertThat(one.at(120).online(ann)).isTrue();
        assertThat(one.at(121).online(ann)).isFalse();
        one.keeping.heard(ann);

        assertThat(one.online(ann)).isTrue();
        assertThat(told).hasSize(2);
    }

    @Test
    void where_the_timeout_is_short_it_is_written_often_enough() {
        Node one = new Node(Duration.ofSeconds(8));

        for (int second = 0; second < 20; second++) {
            one.at(second).keeping.heard(ann);
            assertThat(one.online(ann)).isTrue();
        }

        assertThat(writes).hasValue(10);
        assertThat(one.at(30).online(ann)).isFalse();
    }

    private final class Node {

        private final TestClock clock = new TestClock();
        private final PresenceStore store;
        private final PresenceKeeping keeping;

        Node() {
            this(Duration.ofMinutes(2));
        }

        Node(Duration timeout) {
            NextUpProperties properties = new NextUpProperties(
                    ZoneOffset.UTC,
                    "GB",
                    Set.of(),
                    new NextUpProperties.Presence(timeout),
                    null,
                    URI.create("http://localhost"),
                    null);
            store = new PresenceStore(jdbc, clock, properties) {
                @Override
                void save(String user, Instant now) {
                    writes.incrementAndGet();
                    super.save(user, now);
                }
            };
            keeping = new PresenceKeeping(store, stripes, tryingAgain, told::add, properties, clock);
            at(0);
        }

        /** Its clock stands so many seconds after nine. */
        Node at(int seconds) {
            clock.set(NINE.plusSeconds(seconds));
            return this;
        }

        boolean online(String user) {
            return store.online(List.of(user)).contains(user);
        }
    }
}
