package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Crew;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class OwnTasksTest {

    private final Crew crew;
    private final Desk desk;
    private final Http http;
    private final Sales sales;
    private final AuthorizationService authorizations;
    private String mine;
    private String others;
    private String offered;

    OwnTasksTest(Crew crew, Desk desk, Http http, Sales sales, AuthorizationService authorizations) {
        this.crew = crew;
        this.desk = desk;
        this.http = http;
        this.sales = sales;
        this.authorizations = authorizations;
    }

    @BeforeEach
    void meet() {
        crew.meet();
        mine = desk.task(crew.ownedBy(Crew.RITA, "Ann Mine"));
        offered = desk.task(crew.free("Ann Offered"));
        String once = crew.free("Ann Once Offered");
        sales.ok(http.as(Crew.RON).post("/api/leads/" + once + "/pick-up", "{}"));
        others = desk.task(once);
    }

    @Test
    void a_rep_finds_what_is_theirs_and_what_is_offered_to_their_groups() {
        assertThat(found("{\"assignee\": \"crew-rita\"}")).contains(mine).doesNotContain(others, offered);
        assertThat(found("{\"candidateGroups\": [\"crew\"]}")).contains(offered).doesNotContain(mine, others);
    }

    @Test
    void however_a_rep_asks_they_find_no_more_than_they_may_see() {
        sales.userGroup("crew-strangers", "PICK_UP", "crew-stranger");
        sales.everythingTo("crew-strangers");
        String hidden = desk.task(
                sales.post("{\"leadGroup\": \"crew-mortgages\", \"name\": \"Ann\", \"status\": \"call-back\"}")
                        .get("id")
                        .textValue());
        String notOffered = desk.task(crew.ownedBy(Crew.RON, "Ann Not Offered"));
        for (String query : List.of(
                "{\"assignee\": \"crew-ron\"}",
                "{\"candidateGroups\": [\"crew-strangers\"]}",
                "{\"candidateGroups\": [\"crew\", \"crew-strangers\"]}",
                "{\"candidateGroups\": [\"crew\"], \"includeAssignedTasks\": true}",
                "{\"candidateUser\": \"crew-stranger\"}",
                "{\"assignee\": \"crew-rita\", \"orQueries\": [{\"assignee\": \"crew-ron\", \"candidateGroup\": \"crew\"}]}",
                "{\"orQueries\": [{\"assignee\": \"crew-rita\", \"candidateGroups\": [\"crew-strangers\"]}]}",
                "{}")) {
            assertThat(found(query)).as(query).doesNotContain(hidden, notOffered);
        }
    }

    @Test
    void what_is_revoked_from_a_user_they_do_not_find() {
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId(Crew.RITA);
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(offered);
        revoked.removePermission(Permissions.READ);
        authorizations.saveAuthorization(revoked);
        try {
            assertThat(found("{\"candidateGroups\": [\"crew\"]}")).doesNotContain(offered);
        } finally {
            authorizations.deleteAuthorization(revoked.getId());
        }
        assertThat(found("{\"candidateGroups\": [\"crew\"]}")).contains(offered);
    }

    private List<String> found(String query) {
        return sales.ok(http.as(Crew.RITA).post("/engine-rest/task", query)).findValuesAsText("id");
    }
}
