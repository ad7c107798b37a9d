package io.nextup.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.intake.LeadFields;
import io.nextup.intake.csv.CsvFile;
import io.nextup.intake.csv.CsvRow;
import io.nextup.leadgroup.LeadGroup;
import io.nextup.pool.Seat;
import io.nextup.process.plugin.FeelTable;
import io.nextup.security.PublicPasswords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The demo's files fit each other, and the team that is made for them. */
class DemoTest {

    private static final Set<String> ADDRESS_ENDINGS = Set.of("@example.com", ".example.com");

    private final DmnModelInstance rules = Dmn.readModelFromStream(DemoResources.stream(Demo.RULES));
    private final Map<String, LeadGroup> leadGroups =
            DemoGroups.LEAD_GROUPS.stream().collect(toMap(LeadGroup::id, identity()));

    @Test
    void every_row_of_the_file_can_be_read_and_fills_a_lead_group_of_the_demo() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(row -> {
            assertThat(row.fault()).as("line %d", row.line()).isNull();
            assertThat(leadGroups)
                    .as("line %d", row.line())
                    .containsKey(row.values().get("leadGroup"));
            assertThat(row.values()).as("line %d", row.line()).containsKeys("externalId", "name", "email");
        });
        assertThat(rows()).extracting(row -> row.values().get("externalId")).doesNotHaveDuplicates();
    }

    @Test
    void every_column_fills_a_field_or_is_asked_for_by_a_rule_or_is_the_campaign() {
        Set<String> known = new HashSet<>(LeadFields.of("lead"));
        rules.getModelElementsByType(Input.class)
                .forEach(input -> known.add(input.getInputExpression().getText().getTextContent()));
        known.add("campaign");
        var columns = CsvFile.read(DemoResources.bytes(DemoLeads.FILE), DemoLeads.MAPPING, LeadFields.of("lead"))
                .columns();
        for (int column = 0; column < columns.size(); column++) {
            assertThat(known).contains(columns.target(column));
        }
    }

    @Test
    void no_address_can_belong_to_anybody() {
        assertThat(rows())
                .extracting(row -> row.values().get("email").toLowerCase())
                .allSatisfy(address -> assertThat(ADDRESS_ENDINGS).as(address).anyMatch(address::endsWith));
    }

    @Test
    void every_rule_decides_some_lead_of_the_file_and_names_only_people_and_groups_of_the_demo() {
        var table = new FeelTable("lead-routing", rules);
        Set<String> deciding = new HashSet<>();
        List<String> users = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        rows().forEach(row -> {
            List<DmnEvaluatedDecisionRule> matching = table.matching(new HashMap<>(row.values()));
            deciding.add(matching.get(0).getId());
            matching.forEach(rule -> {
                users.addAll(named(rule, "users"));
                groups.addAll(named(rule, "groups"));
            });
        });
        assertThat(deciding)
                .containsExactlyInAnyOrderElementsOf(rules.getModelElementsByType(Rule.class).stream()
                        .map(Rule::getId)
                        .toList());
        assertThat(DemoPeople.REPS).containsAll(users);
        assertThat(DemoGroups.TEAMS)
                .extracting(team -> team.group().id())
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(groups));
    }

    @Test
    void teams_are_of_the_demos_reps_and_pick_up_in_statuses_that_there_are() {
        assertThat(DemoGroups.TEAMS).allSatisfy(team -> {
            assertThat(DemoPeople.REPS)
                    .containsAll(team.seats().stream().map(Seat::user).toList());
            team.pickUp().forEach((leadGroup, statuses) -> assertThat(
                            leadGroups.get(leadGroup).statuses())
                    .extracting(status -> status.id())
                    .containsAll(statuses));
        });
        assertThat(DemoGroups.TEAMS)
                .flatExtracting(team -> team.seats().stream().map(Seat::user).toList())
                .as("every rep takes turns somewhere")
                .containsAll(DemoPeople.REPS);
    }

    @Test
    void form_is_one_that_a_manager_could_make() {
        assertThat(DemoForms.CONTACT.languages()).containsExactlyInAnyOrder("en", "de");
        assertThat(leadGroups).containsKey(DemoForms.CONTACT.leadGroup());
        assertThat(DemoForms.CONTACT.fields())
                .extracting(field -> field.name())
                .doesNotHaveDuplicates()
                .contains("email");
    }

    @Test
    void password_would_pass_the_engines_policy() {
        assertThat(DemoPeople.PASSWORD)
                .hasSizeGreaterThanOrEqualTo(10)
                .containsPattern("[a-z]")
                .containsPattern("[A-Z]")
                .containsPattern("[0-9]")
                .containsPattern("[^A-Za-z0-9]");
        assertThat(DemoPeople.REPS).noneMatch(DemoPeople.PASSWORD::contains);
    }

    @Test
    void its_people_would_be_refused_by_an_installation_that_is_not_the_demo() {
        assertThat(PublicPasswords.DEMO_USERS)
                .containsKeys(DemoPeople.MANAGER, DemoPeople.ANALYST, DemoPeople.INTEGRATOR)
                .containsKeys(DemoPeople.REPS.toArray(String[]::new));
    }

    private static List<CsvRow> rows() {
        List<CsvRow> rows = new ArrayList<>();
        CsvFile.read(DemoResources.bytes(DemoLeads.FILE), DemoLeads.MAPPING, LeadFields.of("lead"))
                .rows()
                .forEachRemaining(rows::add);
        return rows;
    }

    private static Collection<String> named(DmnEvaluatedDecisionRule rule, String output) {
        var entry = rule.getOutputEntries().get(output);
        return entry == null || !(entry.getValue().getValue() instanceof Collection<?> ids)
                ? List.of()
                : ids.stream().map(String.class::cast).toList();
    }
}
