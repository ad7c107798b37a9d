package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.process.plugin.FeelTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the routing tables keep to, and what those delivered with NextUp say. */
class DecisionRulesTest {

    private static final Path SHIPPED = Path.of("processes", "lead-routing.dmn");
    private static final Path DEMO = Path.of("src", "main", "resources", "demo", "lead-routing.dmn");

    static Stream<Path> tables() {
        return Stream.of(SHIPPED, DEMO);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void table_is_named_like_its_file_and_reads_from_top_to_bottom(Path file) {
        var model = read(file);
        assertThat(model.getModelElementsByType(Decision.class))
                .as("%s: give the decision the file's name as its id", file)
                .extracting(d -> d.getId() + ".dmn")
                .containsExactly(file.getFileName().toString());
        assertThat(model.getModelElementsByType(DecisionTable.class))
                .as("%s: set the hit policy to RULE ORDER, so that a row's place is its priority", file)
                .extracting(DecisionTable::getHitPolicy)
                .containsExactly(HitPolicy.RULE_ORDER);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_is_known_by_a_telling_id_and_says_why_it_is_there(Path file) {
        assertThat(read(file).getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId())
                    .as("%s: %s: give the row an id like rule_largeMortgages", file, rule.getId())
                    .matches("rule_[a-z][A-Za-z0-9]*");
            assertThat(rule.getDescription())
                    .as("%s: %s: say in the annotation whom the row is for", file, rule.getId())
                    .isNotNull();
        });
    }

    @Test
    void fresh_installation_routes_nothing_but_the_example() {
        assertThat(ask(SHIPPED, "mortgages", "GB", BigDecimal.valueOf(250_000))).isEmpty();
        assertThat(ask(SHIPPED, "example", "GB", BigDecimal.valueOf(250_000)))
                .containsExactly(Map.of("groups", List.of("example-group")));
    }

    @Test
    void demo_sends_large_mortgages_to_the_senior_advisers_first() {
        assertThat(ask(DEMO, "mortgages", "DE", BigDecimal.valueOf(200_000)))
                .first()
                .isEqualTo(Map.of("groups", List.of("senior-advisers")));
    }

    @Test
    void demo_gives_denise_the_german_speaking_countries() {
        assertThat(ask(DEMO, "mortgages", "AT", BigDecimal.valueOf(199_999)))
                .first()
                .isEqualTo(Map.of("users", List.of("denise")));
    }

    @Test
    void demo_lets_groups_take_turns_for_everyone_else() {
        assertThat(ask(DEMO, "solar", null, null))
                .containsExactly(Map.of("groups", List.of("tele-sales", "senior-advisers"), "between", true));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void budget_is_a_number_also_in_a_cell_of_a_file(Path file) {
        assertThat(read(file).getModelElementById("inputExpression_budget").getAttributeValue("typeRef"))
                .isEqualTo("double");
        assertThat(ask(DEMO, "mortgages", "DE", "200000"))
                .first()
                .isEqualTo(Map.of("groups", List.of("senior-advisers")));
    }

    @Test
    void budget_that_is_a_text_matches_no_number_and_fails_nothing() {
        assertThat(ask(DEMO, "mortgages", "DE", "lots")).first().isEqualTo(Map.of("users", List.of("denise")));
    }

    /** What the rows that match say, empty cells left out. */
    private static List<Map<String, Object>> ask(Path file, String leadGroup, String country, Object budget) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("leadGroup", leadGroup);
        lead.put("country", country);
        lead.put("source", "website");
        lead.put("budget", budget);
        return new FeelTable("lead-routing", read(file))
                .matching(lead).stream().map(DecisionRulesTest::said).toList();
    }

    private static Map<String, Object> said(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> said = new HashMap<>();
        rule.getOutputEntries().forEach((name, output) -> {
            if (output.getValue().getValue() != null) {
                said.put(name, output.getValue().getValue());
            }
        });
        return said;
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
