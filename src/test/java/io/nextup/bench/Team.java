package io.nextup.bench;

import io.nextup.testing.RoutingRows;
import io.nextup.testing.RoutingRows.Row;
import io.nextup.testing.Sales;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Sixteen user groups of five members; a rule for each lane names one of them, and repeated leads are linked. */
@TestComponent
class Team {

    static final int GROUPS = 16;
    static final int MEMBERS = 5;
    static final String LEAD_GROUP = "bench";

    private final Sales sales;
    private final RoutingRows rules;

    Team(Sales sales, RoutingRows rules) {
        this.sales = sales;
        this.rules = rules;
    }

    void setUp() {
        sales.leadGroup(LEAD_GROUP);
        for (int group = 0; group < GROUPS; group++) {
            String id = userGroup(group);
            sales.userGroup(
                    id,
                    "SEQUENTIAL",
                    IntStream.range(0, MEMBERS).mapToObj(i -> member(id, i)).toArray(String[]::new));
        }
        sales.duplicates("""
                {"scope": "ALL", "match": ["PHONE", "EMAIL"], "matchMode": "ANY", "action": "LINK"}""");
        dealByRules(GROUPS);
    }

    /** So many rules, of which a lead of one of the first lanes meets one. */
    void dealByRules(int number) {
        rules.deploy(IntStream.range(0, number)
                .mapToObj(lane -> Row.groups("lane" + lane, false, userGroup(lane)))
                .toArray(Row[]::new));
        sales.distribution("{\"method\": \"RULES\"}");
    }

    /** Every lead is offered to everybody. */
    void offerToAll() {
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
    }

    static String userGroup(int number) {
        return "g" + number % GROUPS;
    }

    static String member(String userGroup, int number) {
        return userGroup + "m" + number % MEMBERS;
    }
}
