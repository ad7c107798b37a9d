package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class RotationPropertiesTest {

    private static final List<String> USERS = List.of("ann", "bob", "cat", "dan", "eve", "fay");

    enum What {
        DEAL,
        JOIN,
        LEAVE,
        GO_OFFLINE,
        COME_ONLINE,
        LIMIT,
        NEXT_DAY,
        REORDER
    }

    record Event(What what, String user, int number) {}

    @Property(tries = 2000)
    void whatever_happens_the_rules_deal_as_a_round_table_would(@ForAll("scripts") List<Event> script) {
        assertThat(play(script, new PoolByRules())).isEqualTo(play(script, new RingModel()));
    }

    @Property(tries = 500)
    void counts_of_an_unlimited_pool_never_differ_by_more_than_one(
            @ForAll @IntRange(min = 1, max = 12) int members, @ForAll @IntRange(max = 100) int leads) {
        PoolByRules pool = new PoolByRules();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < members; i++) {
            pool.join("user" + i);
            counts.put("user" + i, 0);
        }
        for (int i = 0; i < leads; i++) {
            counts.merge(pool.deal(), 1, Integer::sum);
            assertThat(Collections.max(counts.values()) - Collections.min(counts.values()))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 500)
    void between_two_leads_of_one_member_nobody_who_stays_eligible_gets_two(@ForAll("scripts") List<Event> script) {
        List<Event> stable = script.stream()
                .filter(e -> e.what() != What.REORDER && e.what() != What.JOIN)
                .toList();
        PoolByRules pool = new PoolByRules(USERS.toArray(String[]::new));
        // Ann is there all the time: however the others come and go, nobody is served twice while she waits.
        Set<String> sinceAnn = new LinkedHashSet<>();
        for (Event event : stable) {
            if (event.what() == What.DEAL) {
                String served = pool.deal();
                if (served.equals("ann")) {
                    sinceAnn.clear();
                } else {
                    assertThat(sinceAnn.add(served))
                            .as("%s again before ann", served)
                            .isTrue();
                }
            } else if (!event.user().equals("ann")) {
                apply(event, pool, new ArrayList<>());
            }
        }
    }

    private static List<String> play(List<Event> script, SequentialPool pool) {
        List<String> dealt = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (Event event : script) {
            if (event.what() == What.DEAL) {
                dealt.add(pool.deal());
            } else {
                apply(event, pool, members);
            }
        }
        return dealt;
    }

    private static void apply(Event event, SequentialPool pool, List<String> members) {
        String user = event.user();
        switch (event.what()) {
            case JOIN -> {
                if (!members.contains(user)) {
                    members.add(user);
                    pool.join(user);
                }
            }
            case LEAVE -> {
                members.remove(user);
                pool.leave(user);
            }
            case REORDER -> {
                Collections.shuffle(members, new Random(event.number()));
                pool.reorder(members);
            }
            case GO_OFFLINE -> pool.goOffline(user);
            case COME_ONLINE -> pool.comeOnline(user);
            case LIMIT -> pool.limit(user, event.number() % 4);
            case NEXT_DAY -> pool.nextDay();
            case DEAL -> throw new IllegalArgumentException("Deals are played, not applied.");
        }
    }

    @Provide
    Arbitrary<List<Event>> scripts() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(14, What.DEAL),
                Tuple.of(6, What.JOIN),
                Tuple.of(3, What.LEAVE),
                Tuple.of(2, What.GO_OFFLINE),
                Tuple.of(2, What.COME_ONLINE),
                Tuple.of(2, What.LIMIT),
                Tuple.of(1, What.NEXT_DAY),
                Tuple.of(1, What.REORDER));
        return Combinators.combine(
                        what, Arbitraries.of(USERS), Arbitraries.integers().between(0, 1000))
                .as(Event::new)
                .list()
                .ofMaxSize(80);
    }
}
