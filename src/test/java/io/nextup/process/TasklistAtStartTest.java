package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Crew;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class TasklistAtStartTest {

    private static final String START = "/engine-rest/process-definition/key/lead-intake/start";
    private static final String LEAD = """
            {"variables": {"leadGroup": {"value": "crew-mortgages"}, "name": {"value": "Ann"}}}""";

    private final Crew crew;
    private final Http http;
    private final Sales sales;
    private final FilterService filters;
    private final FiltersAtStart filtersAtStart;

    TasklistAtStartTest(Crew crew, Http http, Sales sales, FilterService filters, FiltersAtStart filtersAtStart) {
        this.crew = crew;
        this.http = http;
        this.sales = sales;
        this.filters = filters;
        this.filtersAtStart = filtersAtStart;
    }

    @BeforeEach
    void meet() {
        crew.meet();
    }

    @Test
    void filters_are_made_once_and_stay_as_managers_change_or_delete_them() {
        Filter all = filters.createFilterQuery().filterName("All leads").singleResult();
        filters.saveFilter(all.setName("Every lead"));
        filtersAtStart.afterSingletonsInstantiated();
        assertThat(count("All leads")).isZero();
        filters.deleteFilter(all.getId());
        filtersAtStart.afterSingletonsInstantiated();
        assertThat(count("All leads") + count("Every lead")).isZero();
        filters.saveFilter(
                filters.newTaskFilter("All leads").setQuery(all.getQuery()).setProperties(all.getProperties()));
    }

    @Test
    void a_rep_reads_their_own_two_filters_and_a_manager_all() {
        assertThat(filtersOf(Crew.RON)).containsExactlyInAnyOrder("My leads", "To pick up");
        assertThat(filtersOf(Crew.MONA))
                .contains("My leads", "To pick up", "Waiting for an owner", "To reassign", "All leads");
    }

    @Test
    void a_rep_may_start_an_intake_as_long_as_they_are_a_rep_with_the_permission() {
        assertThat(start()).isEqualTo(404);
        crew.permit(Crew.RITA, "createLeads");
        assertThat(start()).isEqualTo(200);
        sales.userGroup(Crew.GROUP, "PICK_UP", Crew.RON);
        assertThat(start()).isEqualTo(404);
        sales.userGroup(Crew.GROUP, "PICK_UP", Crew.RON, Crew.RITA);
        assertThat(start()).isEqualTo(200);
        crew.permit(Crew.RITA);
        assertThat(start()).isEqualTo(404);
    }

    private List<String> filtersOf(String user) {
        List<String> names = new ArrayList<>();
        sales.ok(http.as(user).get("/engine-rest/filter"))
                .forEach(filter -> names.add(filter.get("name").textValue()));
        return names;
    }

    private int start() {
        return http.as(Crew.RITA).post(START, LEAD).statusCode();
    }

    private long count(String filter) {
        return filters.createFilterQuery().filterName(filter).count();
    }
}
