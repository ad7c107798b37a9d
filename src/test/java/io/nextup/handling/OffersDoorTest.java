package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.PICKERS;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered follows ticks, statuses and people at once. */
@NextUpTest
class OffersDoorTest {

    private final Desk desk;
    private final Books books;
    private final Sales sales;
    private final People people;
    private final Http http;
    private final TaskService tasks;
    private final Freeing freeing;

    OffersDoorTest(Desk desk, Books books, Sales sales, People people, Http http, TaskService tasks, Freeing freeing) {
        this.desk = desk;
        this.books = books;
        this.sales = sales;
        this.people = people;
        this.http = http;
        this.tasks = tasks;
        this.freeing = freeing;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void status_changes_the_offer_at_once() {
        String lead = desk.freeLead();
        assertThat(candidates(lead)).containsExactlyInAnyOrder(TEAM, PICKERS);

        desk.as(MANAGER).status(lead, "call-back");
        assertThat(candidates(lead)).containsExactly(PICKERS);

        desk.as(MANAGER).status(lead, "new");
        assertThat(candidates(lead)).containsExactlyInAnyOrder(TEAM, PICKERS);
    }

    @Test
    void ticks_change_the_offer_at_once() {
        sales.userGroup("desk-ticked", "SEQUENTIAL", "desk-tina");
        String lead = desk.freeLead();

        tick("desk-ticked", "{\"desk\": [\"new\"]}");
        assertThat(candidates(lead)).containsExactlyInAnyOrder(TEAM, PICKERS, "desk-ticked");
        books.balance(lead);

        tick("desk-ticked", "{\"desk\": [\"call-back\"]}");
        assertThat(candidates(lead)).containsExactlyInAnyOrder(TEAM, PICKERS);
        books.balance(lead);
        desk.refused(desk.as("desk-tina").pickUp(lead), 404, "not offered");
        tick("desk-ticked", "{}");
    }

    @Test
    void free_for_all_is_offered_to_every_group_that_is_set_up() {
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        JsonNode lead = sales.post("{\"leadGroup\": \"desk\", \"name\": \"Ann\"}");
        String id = lead.get("id").textValue();
        sales.userGroup("desk-latecomers", "SEQUENTIAL", "desk-lena");

        assertThat(candidates(id)).contains(TEAM, PICKERS, "desk-latecomers");
        books.balance(id);
        sales.ok(desk.as("desk-lena").pickUp(id));
    }

    @Test
    void who_is_deactivated_owns_nothing_any_more() {
        sales.userGroup("desk-leavers", "SEQUENTIAL", "desk-lou");
        String worked = desk.leadOf("desk-lou");
        String claimed = desk.freeLead();
        desk.done(desk.as(MANAGER).claim(claimed, "desk-lou"));
        String closed = desk.leadOf("desk-lou");
        desk.as("desk-lou").status(closed, "sold");

        sales.ok(http.admin().put("/api/users/desk-lou", "{\"active\": false}"));

        for (String lead : List.of(worked, claimed)) {
            books.balance(lead);
            assertThat(desk.story(lead)).endsWith("FREED");
            sales.ok(desk.as(SUE).pickUp(lead));
        }
        assertThat(desk.ownerOf(closed))
                .as("a closed lead keeps its last owner")
                .isEqualTo("desk-lou");
        desk.refused(desk.as(MANAGER).reassignTo(worked, "desk-lou"), 400, "expected an active user");
        assertThat(sales.ok(desk.as(MANAGER).status(closed, "new")).get("owner").isNull())
                .as("opened again without the one who is gone")
                .isTrue();
    }

    @Test
    void who_is_deleted_owns_nothing_any_more() {
        sales.userGroup("desk-leavers", "SEQUENTIAL", "desk-max");
        String lead = desk.leadOf("desk-max");

        assertThat(http.admin().delete("/engine-rest/user/desk-max").statusCode())
                .isEqualTo(204);
        freeing.freeAll();

        books.balance(lead);
        assertThat(desk.story(lead)).containsExactly("PRESET", "FREED");
        people.user("desk-max");
        desk.refused(desk.as("desk-max").pickUp(lead), 404, "not offered");
    }

    private void tick(String group, String ticks) {
        sales.ok(http.admin().put("/api/user-groups/" + group + "/pick-up", ticks));
    }

    private List<String> candidates(String lead) {
        return tasks.getIdentityLinksForTask(desk.task(lead)).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
