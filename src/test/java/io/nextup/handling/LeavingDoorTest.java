package io.nextup.handling;

import static io.nextup.testing.Desk.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Users who go, by the door of Camunda Admin, and what they leave behind. */
@NextUpTest
class LeavingDoorTest {

    private final Desk desk;
    private final Books books;
    private final Sales sales;
    private final People people;
    private final Freeing freeing;
    private final IdentityService identityService;
    private final TransactionTemplate transaction;
    private final Webapp admin;

    LeavingDoorTest(
            Desk desk,
            Books books,
            Sales sales,
            People people,
            Freeing freeing,
            IdentityService identityService,
            TransactionTemplate transaction,
            Environment environment) {
        this.desk = desk;
        this.books = books;
        this.sales = sales;
        this.people = people;
        this.freeing = freeing;
        this.identityService = identityService;
        this.transaction = transaction;
        this.admin = new Webapp(environment);
    }

    @BeforeEach
    void logInToCamundaAdmin() {
        desk.open();
        assertThat(admin.logIn(Http.ADMIN, Http.ADMIN_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_deleted_in_camunda_admin_owns_nothing_any_more() {
        sales.userGroup("leaving-team", "SEQUENTIAL", "leaving-lea");
        String lead = desk.leadOf("leaving-lea");

        assertThat(admin.delete(Webapp.ENGINE + "/user/leaving-lea").statusCode())
                .isEqualTo(204);
        freeing.freeAll();

        books.balance(lead);
        assertThat(desk.story(lead)).containsExactly("PRESET", "FREED");
        assertThat(members("leaving-team")).isEmpty();
    }

    /** Still a user, whom a manager may give leads to by name; only who goes altogether loses what they own. */
    @Test
    void who_is_taken_out_of_every_group_in_camunda_admin_is_dealt_nothing_and_keeps_what_they_own() {
        sales.userGroup("leaving-a", "SEQUENTIAL", "leaving-ned");
        sales.userGroup("leaving-b", "SEQUENTIAL", "leaving-ned", SUE);
        String lead = desk.leadOf("leaving-ned");

        for (String group : new String[] {"leaving-a", "leaving-b"}) {
            assertThat(admin.delete(Webapp.ENGINE + "/group/" + group + "/members/leaving-ned")
                            .statusCode())
                    .isEqualTo(204);
        }
        freeing.freeAll();

        assertThat(members("leaving-a")).isEmpty();
        assertThat(members("leaving-b")).isEqualTo(SUE);
        assertThat(desk.ownerOf(lead)).isEqualTo("leaving-ned");
        books.balance(lead);
    }

    @Test
    void who_comes_under_the_id_of_one_who_has_just_gone_inherits_no_leads() {
        people.user("leaving-ida");
        String lead = desk.leadOf("leaving-ida");

        transaction.executeWithoutResult(status -> {
            identityService.deleteUser("leaving-ida");
            people.user("leaving-ida");
        });

        assertThat(desk.ownerOf(lead)).isNull();
        assertThat(desk.story(lead)).containsExactly("PRESET", "FREED");
        books.balance(lead);
    }

    private String members(String group) {
        return String.join(
                " ", sales.get("/api/user-groups/" + group).get("members").findValuesAsText("user"));
    }
}
