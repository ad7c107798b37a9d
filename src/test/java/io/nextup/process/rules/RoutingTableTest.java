package io.nextup.process.rules;

import static io.nextup.process.rules.DmnText.in;
import static io.nextup.process.rules.DmnText.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nextup.routing.MatchedRule;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private static final Map<String, Object> LEAD = Map.of(
            "country", "US",
            "budget", new BigDecimal("150.50"),
            "wish", "abc",
            "urgent", true,
            "birthday", "1990-05-01",
            "visit", "2026-05-01T10:00:00",
            "receivedAt", ZonedDateTime.parse("2026-03-01T12:00:00Z"));

    @Test
    void every_row_that_matches_is_named_in_the_order_of_the_table() {
        RoutingTable table = table("lead-routing")
                .input("country")
                .output("users")
                .row("first", "\"US\"", "[\"tom\"]")
                .row("second", "\"GB\"", "[\"lewis\"]")
                .row("third", "-", "[\"stephanie\", \"denise\"]")
                .read();

        assertThat(table.match(LEAD))
                .containsExactly(
                        new MatchedRule("first", 1, List.of("tom"), List.of(), false),
                        new MatchedRule("third", 3, List.of("stephanie", "denise"), List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hitPolicy=\"UNIQUE\"",
                "hitPolicy=\"FIRST\"",
                "hitPolicy=\"ANY\"",
                "hitPolicy=\"PRIORITY\"",
                "hitPolicy=\"OUTPUT ORDER\"",
                "hitPolicy=\"COLLECT\"",
                "hitPolicy=\"COLLECT\" aggregation=\"SUM\""
            })
    void rows_go_by_their_order_whatever_the_hit_policy_says(String hitPolicy) {
        RoutingTable table = table("lead-routing")
                .hitPolicy(hitPolicy)
                .input("country")
                .output("users")
                .row("a", "\"US\"", "\"tom\"")
                .row("b", "\"US\"", "\"lewis\"")
                .read();

        assertThat(table.match(LEAD)).extracting(MatchedRule::id).containsExactly("a", "b");
    }

    @Test
    void row_keeps_its_id_when_rows_are_put_in_another_order() {
        DmnText before =
                table("lead-routing").output("users").row("toms", "\"tom\"").row("lewis", "\"lewis\"");
        DmnText after =
                table("lead-routing").output("users").row("lewis", "\"lewis\"").row("toms", "\"tom\"");

        assertThat(before.read().match(LEAD))
                .extracting(MatchedRule::id, MatchedRule::row)
                .containsExactly(tuple("toms", 1), tuple("lewis", 2));
        assertThat(after.read().match(LEAD))
                .extracting(MatchedRule::id, MatchedRule::row)
                .containsExactly(tuple("lewis", 1), tuple("toms", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "> 100                   | false",
                "\"US\"                  | false",
                "not(\"US\")             | true",
                "not(5)                  | true",
                "-                       | true",
                "get or else(unknown, 5) = 5 | true",
                "``                      | true",
                "null                    | true",
                "\"US\", null            | true",
                "> 100, null             | true",
                "= null                  | true",
                "!= \"US\"               | true",
                "get or else(?, 5) < 100 | true",
                "country = \"US\"        | true",
                "unknown > 3             | false",
                "unknown                 | false",
                "shout(3)                | false",
                "shout(?)                | false",
                "1 + \"a\"               | false",
                "date(unknown)           | false",
            })
    void field_the_lead_does_not_have_is_null(String cell, boolean matches) {
        for (String input : List.of("nothing", "nothing.at.all", "date(nothing)", "unknown", "shout(country)", "1 +")) {
            assertThat(matches(input, null, cell)).as(input).isEqualTo(matches);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "budget   | > 100                       | true",
                "budget   | > 150.50                    | false",
                "budget   | >= 150.5                    | true",
                "budget   | [100..200]                  | true",
                "budget   | 150.5                       | true",
                "budget   | = 150.5                     | true",
                "budget   | = 150, = 150.5              | false",
                "budget   | != 150.5                    | false",
                "budget > 100 | true                    | true",
                "country  | > 100                       | false",
                "country  | > 100, \"US\"               | true",
                "country  | >> 3                        | false",
                "country  | \"US                        | false",
                "country  | shout(3)                    | false",
                "country  | shout(?)                    | false",
                "country  | not(shout(3))               | false",
                "country  | starts with(?, \"U\")       | true",
                "urgent   | true                        | true",
                "receivedAt | > date and time(\"2026-02-28T00:00:00Z\")  | true",
                "receivedAt | > date and time(\"2026-02-28T00:00:00\")   | true",
                "receivedAt | < date and time(\"2026-02-28T00:00:00\")   | false",
                "receivedAt | [date and time(\"2026-03-01T12:00:00\")..date and time(\"2026-03-02T00:00:00\")] | true",
                "date(receivedAt) | date(\"2026-03-01\") | true",
                "date(birthday)   | < date(\"2000-01-01\") | true",
                "date(wish)       | < date(\"2000-01-01\") | false",
            })
    void condition_holds_as_feel_means_it_and_fails_nobody(String input, String cell, boolean matches) {
        assertThat(matches(input, null, cell)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget     | number  | > 100                              | true",
                "budget     | integer | > 100                              | true",
                "budget     | long    | 150.5                              | true",
                "budget     | double  | 150.5                              | true",
                "budget     | string  | > 100                              | true",
                "budget     | Any     | > 100                              | true",
                "wish       | number  | null                               | true",
                "wish       | integer | null                               | true",
                "wish       | long    | > 100                              | false",
                "wish       | double  | not(5)                             | true",
                "wish       | boolean | null                               | true",
                "wish       | date    | null                               | true",
                "wish       | string  | \"abc\"                            | true",
                "\"5\"      | integer | 5                                  | true",
                "\"5\"      | Long    | 5                                  | true",
                "\"5.5\"    | number  | 5.5                                | true",
                "\"5.5\"    | double  | 5.5                                | true",
                "\"true\"   | boolean | true                               | true",
                "receivedAt | date    | > date and time(\"2026-02-28T00:00:00Z\") | true",
                "receivedAt | date    | > date and time(\"2026-02-28T00:00:00\")  | true",
                "visit      | date    | date and time(\"2026-05-01T10:00:00\")    | true",
                "birthday   | date    | date(\"1990-05-01\")               | true",
                "date(birthday) | date | date(\"1990-05-01\")              | true",
                "receivedAt | number  | null                               | true",
            })
    void column_type_reads_texts_and_never_fails_the_lead(String input, String type, String cell, boolean matches) {
        assertThat(matches(input, type, cell)).isEqualTo(matches);
    }

    @Test
    void numbers_keep_every_digit() {
        Map<String, Object> lead = Map.of("budget", new BigDecimal("12345678901234567890.123456789"));
        RoutingTable table = table("lead-routing")
                .input("budget", "number")
                .output("users")
                .row("exact", "12345678901234567890.123456789", "")
                .row("near", "12345678901234567890.123456788", "")
                .read();

        assertThat(table.match(lead)).extracting(MatchedRule::id).containsExactly("exact");
    }

    @Test
    void rule_that_cannot_be_evaluated_leaves_the_others_their_chance() {
        RoutingTable table = table("lead-routing")
                .input("country")
                .input("budget")
                .output("users")
                .row("broken", ">> 3", "-", "\"tom\"")
                .row("other", "\"US\"", "> shout(3)", "\"tom\"")
                .row("sound", "\"US\"", "> 100", "\"lewis\"")
                .read();

        assertThat(table.match(LEAD)).extracting(MatchedRule::id).containsExactly("sound");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"tom\", \"stephanie\"]            | tom stephanie",
                "\"tom\"                             | tom",
                "[\"tom\", 5, null, \"lewis\"]       | tom lewis",
                "[\"lewis\", \"tom\", \"lewis\"]     | lewis tom",
                "[]                                  | ``",
                "null                                | ``",
                "``                                  | ``",
                "5                                   | ``",
                "\"\"                                | ``",
                "[\"tom                              | ``",
                "shout(3)                            | ``",
                "[\"tom\", shout(3)]                 | ``",
                "if budget > 100 then \"tom\" else 5 | tom",
            })
    void outputs_name_ids_each_once_in_the_order_written(String cell, String ids) {
        for (String type : List.of("string", "Any")) {
            RoutingTable table = table("lead-routing")
                    .output("users", type)
                    .output("groups", type)
                    .row("r", cell, cell)
                    .read();

            assertThat(table.match(LEAD)).singleElement().satisfies(rule -> {
                assertThat(String.join(" ", rule.users())).isEqualTo(ids);
                assertThat(String.join(" ", rule.groups())).isEqualTo(ids);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "boolean | true       | true",
                "boolean | \"true\"   | true",
                "boolean | false      | false",
                "boolean | ``         | false",
                "boolean | \"yes\"    | false",
                "boolean | shout(3)   | false",
                "string  | true       | true",
                "string  | \"true\"   | false",
                "string  | 1          | false",
            })
    void groups_take_turns_as_groups_only_if_the_rule_says_true(String type, String cell, boolean between) {
        RoutingTable table = table("lead-routing")
                .output("groups")
                .output("between", type)
                .row("r", "[\"a\", \"b\"]", cell)
                .read();

        assertThat(table.match(LEAD)).containsExactly(new MatchedRule("r", 1, List.of(), List.of("a", "b"), between));
    }

    @Test
    void column_of_another_name_names_nobody() {
        RoutingTable table =
                table("lead-routing").output("Users").row("r", "\"tom\"").read();

        assertThat(table.match(LEAD)).containsExactly(new MatchedRule("r", 1, List.of(), List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "JUEL", "javascript", "groovy", "python", "feel-scala", "feel-unary-tests"})
    void no_language_but_feel_is_run(String language) {
        Bait bait = new Bait();
        Map<String, Object> lead = new HashMap<>(LEAD);
        lead.put("bait", bait);
        RoutingTable table = table("lead-routing")
                .input(in(language, "bait.taken"))
                .output("users")
                .row("no-input", "null", "\"tom\"")
                .row("condition", in(language, "${bait.taken}"), "\"tom\"")
                .row("output", "-", in(language, "${bait.taken}"))
                .read();

        assertThat(table.match(lead))
                .extracting(MatchedRule::id, MatchedRule::users)
                .containsExactly(tuple("no-input", List.of("tom")), tuple("output", List.of()));
        assertThat(bait.taken).isFalse();
    }

    @Test
    void no_language_but_feel_is_run_though_the_whole_table_names_it() {
        Bait bait = new Bait();
        RoutingTable table = table("lead-routing")
                .language("juel")
                .input("bait.taken")
                .output("users")
                .row("condition", "${bait.taken}", "bait.taken")
                .row("output", "", "${bait.taken}")
                .read();

        assertThat(table.match(Map.of("bait", bait)))
                .containsExactly(new MatchedRule("output", 2, List.of(), List.of(), false));
        assertThat(bait.taken).isFalse();
    }

    @Test
    void no_java_is_called_from_feel() {
        String property = "nextup.routing.reached";
        String call = """
                {f: function(key, value) external {java: {class: "java.lang.System",
                method signature: "setProperty(java.lang.String, java.lang.String)"}}, r: f("%s", "yes")}.r""".formatted(property);
        RoutingTable table = table("lead-routing")
                .input(call)
                .output("users")
                .row("condition", call, "\"tom\"")
                .row("output", "null", call)
                .read();

        assertThat(table.match(LEAD)).containsExactly(new MatchedRule("output", 2, List.of(), List.of(), false));
        assertThat(System.getProperty(property)).isNull();
    }

    @Test
    void decision_the_table_requires_gives_its_result_and_no_rules() {
        DmnText table = table("lead-routing").requires("region", "if country = \"US\" then \"west\" else \"east\"");
        table.input("region").output("users").row("east", "\"east\"", "\"tom\"").row("west", "\"west\"", "\"lewis\"");

        assertThat(table.read().match(LEAD)).extracting(MatchedRule::id).containsExactly("west");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not DMN", "<definitions/>"})
    void what_is_not_dmn_is_refused(String text) {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RoutingTable.read("lead-routing", stream)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void table_of_another_key_is_refused() {
        var stream = table("other").output("users").row("r", "\"tom\"").stream();

        assertThatThrownBy(() -> RoutingTable.read("lead-routing", stream)).isInstanceOf(RuntimeException.class);
    }

    private boolean matches(String input, String type, String cell) {
        RoutingTable table = table("lead-routing")
                .input(input, type)
                .output("users")
                .row("r", cell, "\"tom\"")
                .read();
        return !table.match(LEAD).isEmpty();
    }

    /** A bean that a script or an expression could reach. */
    public static final class Bait {

        private boolean taken;

        public String getTaken() {
            taken = true;
            return "tom";
        }
    }
}
