package io.nextup.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.presence.PresenceKeeping;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.RoutingRows.Row;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No way to an owner skips the checks of whether they are there: every way, of both streams, where the stream or the user group
 * counts only who is online, or nobody asks; each for a user in every state.
 */
@NextUpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineOnlyMatrixTest {

    private static final String LAPSER = "mx-lapser";
    private static final Duration TO_ACCEPT = Duration.ofMinutes(1);

    /** What a user is; each has one user of its own, who is never anything else. */
    enum State {
        ONLINE,
        OFFLINE,
        UNAVAILABLE,
        INACTIVE,
        DELETED;

        String user() {
            return "mx-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it is asked that users be online. */
    enum Asked {
        NOWHERE,
        BY_STREAM,
        BY_GROUP
    }

    /** How a lead comes to somebody. */
    enum Way {
        EVERYONE,
        SINGLE_USER,
        USER_GROUP,
        RULE_FOR_USERS,
        RULE_FOR_GROUP,
        RULE_FOR_GROUPS,
        RULE_BETWEEN_GROUPS,
        FALLBACK,
        OVERFLOW,
        REASSIGNED_TO_GROUP,
        DEALT_AGAIN;

        boolean hasNoGroup() {
            return this == EVERYONE || this == SINGLE_USER || this == RULE_FOR_USERS;
        }
    }

    private final Sales sales;
    private final Http http;
    private final People people;
    private final PresenceKeeping presence;
    private final RoutingRows rows;
    private final Timers timers;
    private final TestClock clock;
    private final List<String> deployments = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    OnlineOnlyMatrixTest(
            Sales sales,
            Http http,
            People people,
            PresenceKeeping presence,
            RoutingRows rows,
            Timers timers,
            TestClock clock) {
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.presence = presence;
        this.rows = rows;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeAll
    void setUp() {
        clock.set("2026-06-01T09:00:00Z");
        sales.leadGroup("mx");
        sales.userGroup("mx-none", "SEQUENTIAL");
        List<Row> lanes = new ArrayList<>();
        for (State state : State.values()) {
            lanes.add(Row.users(lane(Way.RULE_FOR_USERS, state, Asked.NOWHERE), state.user()));
            for (Asked asked : Asked.values()) {
                setUp(state, asked);
                String group = group(state, asked);
                lanes.add(Row.groups(lane(Way.RULE_FOR_GROUP, state, asked), false, group));
                lanes.add(Row.groups(lane(Way.RULE_FOR_GROUPS, state, asked), false, "mx-none", group));
                lanes.add(Row.groups(lane(Way.RULE_BETWEEN_GROUPS, state, asked), true, "mx-none", group));
            }
        }
        Streams.ALL.forEach(stream -> deployments.add(rows.deployFor(stream, lanes.toArray(Row[]::new))));
        sales.ok(http.admin().put("/api/users/" + State.UNAVAILABLE.user(), "{\"available\": false}"));
        sales.ok(http.admin().put("/api/users/" + State.INACTIVE.user(), "{\"active\": false}"));
        delete(State.DELETED.user());
    }

    private void setUp(State state, Asked asked) {
        String online = "\"onlineOnly\": " + (asked == Asked.BY_GROUP);
        String member = "{\"user\": \"" + state.user() + "\"}";
        String group = group(state, asked);
        sales.userGroup(group, online, List.of(member));
        sales.userGroup(group + "-over", "\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"" + group + "\"", List.of());
        sales.userGroup(
                group + "-again",
                online + ", \"acceptWithin\": \"" + TO_ACCEPT + "\"",
                List.of("{\"user\": \"" + LAPSER + "\"}", member));
    }

    @AfterAll
    void asBefore() {
        deployments.forEach(rows::takeAway);
        Streams.ALL.forEach(stream -> sales.distribution(stream, "{}"));
        presence.gone(State.ONLINE.user());
        presence.gone(LAPSER);
        clock.letGo();
    }

    static Stream<Arguments> everyWay() {
        return Stream.of(Way.values()).flatMap(way -> Stream.of(Asked.values())
                .filter(asked -> asked != Asked.BY_GROUP || !way.hasNoGroup())
                .flatMap(asked -> Streams.ALL.stream().map(stream -> Arguments.of(way, asked, stream))));
    }

    @ParameterizedTest(name = "{0}, online asked {1}, {2}")
    @MethodSource("everyWay")
    void only_who_is_there_gets_it_and_the_others_are_told_why(Way way, Asked asked, String stream) {
        Map<State, String> outcomes = new TreeMap<>();
        Map<State, String> expected = new TreeMap<>();
        for (State state : State.values()) {
            // Everybody but the online ones came never; these do not fall silent while the clock goes on.
            presence.heard(State.ONLINE.user());
            presence.heard(LAPSER);
            outcomes.put(state, outcome(way, state, asked, stream));
            expected.put(state, expected(way, state, asked));
        }

        assertThat(outcomes).isEqualTo(expected);
    }

    private static String expected(Way way, State state, Asked asked) {
        return switch (state) {
            case ONLINE -> "dealt";
            case OFFLINE -> asked == Asked.NOWHERE ? "dealt" : "OFFLINE";
            case UNAVAILABLE -> "UNAVAILABLE";
            case INACTIVE -> "INACTIVE";
            case DELETED -> way == Way.SINGLE_USER ? "INACTIVE" : "not asked";
        };
    }

    private String outcome(Way way, State state, Asked asked, String stream) {
        String group = group(state, asked);
        switch (way) {
            case EVERYONE -> distribute(stream, asked, "\"method\": \"ROUND_ROBIN\"");
            case SINGLE_USER -> distributeToSingleUser(stream, asked, state);
            case USER_GROUP -> distribute(stream, asked, userGroup(group));
            case FALLBACK -> distribute(stream, asked, "\"method\": \"RULES\", \"fallback\": \"" + group + "\"");
            case OVERFLOW -> distribute(stream, asked, userGroup(group + "-over"));
            case DEALT_AGAIN -> distribute(stream, asked, userGroup(group + "-again"));
            default -> distribute(stream, asked, "\"method\": \"RULES\"");
        }
        return switch (way) {
            case REASSIGNED_TO_GROUP -> reassigned(stream, state, group);
            case DEALT_AGAIN -> dealtAgain(stream, state, asked);
            default -> told(way, post(stream, lane(way, state, asked), null), state);
        };
    }

    private void distribute(String stream, Asked asked, String method) {
        String setting = "{\"onlineOnly\": " + (asked == Asked.BY_STREAM) + ", " + method + "}";
        if (!setting.equals(settings.put(stream, setting))) {
            sales.distribution(stream, setting);
        }
    }

    private void distributeToSingleUser(String stream, Asked asked, State state) {
        if (state == State.DELETED) {
            people.user(state.user());
        }
        distribute(stream, asked, "\"method\": \"SINGLE_USER\", \"user\": \"" + state.user() + "\"");
        if (state == State.DELETED) {
            delete(state.user());
        }
    }

    /** What the record says of the user, which must fit whose the lead is. */
    private String told(Way way, JsonNode lead, State state) {
        JsonNode decision = sales.assignments(lead).get(0).get("decision");
        String told = "not asked";
        for (JsonNode candidate : decision.get("candidates")) {
            if (candidate.get("user").textValue().equals(state.user())) {
                told = candidate.get("eligible").booleanValue()
                        ? "dealt"
                        : candidate.get("reason").textValue();
            }
        }
        if (way != Way.EVERYONE) {
            assertThat(lead.get("owner").textValue())
                    .as("owner, %s", state)
                    .isEqualTo(told.equals("dealt") ? state.user() : null);
        } else if (!told.equals("dealt")) {
            assertThat(lead.get("owner").textValue()).isNotEqualTo(state.user());
        }
        return told;
    }

    private String reassigned(String stream, State state, String group) {
        JsonNode lead = post(stream, "", LAPSER);
        HttpResponse<String> answer = http.admin()
                .post("/api/leads/" + lead.get("id").textValue() + "/reassign", "{\"userGroup\": \"" + group + "\"}");
        if (answer.statusCode() == 409) {
            String why = sales.read(answer.body()).get("detail").textValue();
            return why.endsWith("it has no members") ? "not asked" : why.replaceFirst(".*" + state.user() + " ", "");
        }
        assertThat(sales.ok(answer).get("owner").textValue()).isEqualTo(state.user());
        return "dealt";
    }

    /** Its first owner lets it lapse; that nobody is there after them is told by the counts. */
    private String dealtAgain(String stream, State state, Asked asked) {
        JsonNode lead = post(stream, "", null);
        assertThat(lead.get("owner").textValue()).isEqualTo(LAPSER);
        clock.advance(TO_ACCEPT);
        presence.heard(State.ONLINE.user());
        presence.heard(LAPSER);
        timers.ring(lead.get("id").textValue());

        JsonNode owner = sales.get("/api/leads/" + lead.get("id").textValue()).get("owner");
        if (owner.isNull()) {
            return expected(Way.DEALT_AGAIN, state, asked).replace("dealt", "nobody");
        }
        assertThat(owner.textValue()).isEqualTo(state.user());
        return "dealt";
    }

    private JsonNode post(String stream, String lane, String owner) {
        String preset = owner == null ? "" : ", \"owner\": \"" + owner + "\"";
        return sales.post(
                "{\"stream\": \"%s\", \"leadGroup\": \"mx\", \"name\": \"Ann\", \"attributes\": {\"lane\": \"%s\"}%s}"
                        .formatted(stream, lane, preset));
    }

    private void delete(String user) {
        assertThat(http.admin().delete("/engine-rest/user/" + user).statusCode())
                .isEqualTo(204);
    }

    private static String userGroup(String group) {
        return "\"method\": \"USER_GROUP\", \"userGroup\": \"" + group + "\"";
    }

    private static String group(State state, Asked asked) {
        return state.user() + "-" + asked.name().toLowerCase(Locale.ROOT);
    }

    private static String lane(Way way, State state, Asked asked) {
        String suffix = way == Way.RULE_FOR_USERS ? "" : "-" + asked;
        return way + "-" + state + suffix;
    }
}
