package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send files of leads, what rows of theirs may say, and who reads what became of them. */
@NextUpTest
class WhoMayImportTest {

    private static final String LEAD_GROUP = "leadGroup=who-imports";

    private final Http http;
    private final People people;
    private final Sales sales;
    private final ImportCalls calls;

    WhoMayImportTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.calls = new ImportCalls(http, sales);
    }

    @BeforeEach
    void people_of_every_role() {
        sales.leadGroup("who-imports");
        sales.userGroup("who-team", "SEQUENTIAL", "who-rep", "who-trusted-rep");
        sales.everythingTo("who-team");
        sales.ok(http.admin().put("/api/duplicates", "{\"scope\": \"OFF\"}"));
        permissions("who-rep", "[\"pickUpLeads\"]");
        permissions("who-trusted-rep", "[\"pickUpLeads\", \"createLeads\"]");
        role("who-manager", "managers");
        role("who-integrator", "integrators");
        role("who-other-integrator", "integrators");
        role("who-analyst", "analysts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-manager", "who-integrator"})
    void managers_and_integrators_may_and_may_choose_owners(String user) {
        var begun = calls.send(http.as(user), "name,owner\nAnn,who-rep\n", LEAD_GROUP);

        assertThat(calls.done(http.as(user), begun).get("assigned").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-analyst", "who-rep"})
    void analysts_and_reps_without_the_permission_may_not(String user) {
        assertThat(calls.send(http.as(user), "name\nAnn\n", LEAD_GROUP).statusCode())
                .isEqualTo(403);
    }

    @Test
    void stranger_is_asked_who_they_are() {
        assertThat(calls.send(http.stranger(), "name\nAnn\n", LEAD_GROUP).statusCode())
                .isEqualTo(401);
    }

    @Test
    void rep_with_the_permission_may_and_adds_their_leads_themselves() {
        var begun = calls.send(http.as("who-trusted-rep"), "name\nAdded By Rep\n", LEAD_GROUP);

        assertThat(calls.done(http.as("who-trusted-rep"), begun).get("accepted").intValue())
                .isEqualTo(1);
        assertThat(sales.get("/api/leads?q=Added%20By%20Rep").get("items").findValuesAsText("addedBy"))
                .isNotEmpty()
                .containsOnly("who-trusted-rep");
    }

    @Test
    void rep_who_chooses_an_owner_or_names_another_as_the_adder_gets_errors_in_those_rows_only() {
        var begun = calls.send(
                http.as("who-trusted-rep"), "name,owner,addedBy\nAnn,who-rep,\nBob,,who-rep\nCid,,\n", LEAD_GROUP);

        JsonNode done = calls.done(http.as("who-trusted-rep"), begun);
        assertThat(done.get("accepted").intValue()).isEqualTo(1);
        assertThat(done.get("errors").findValuesAsText("line")).containsExactly("2", "3");
        assertThat(done.get("errors").findValuesAsText("message"))
                .containsExactly(
                        "owner: only managers and integrators may choose the owner",
                        "addedBy: you may only name yourself");
    }

    @Test
    void import_is_told_to_whoever_began_it_and_to_managers_only() {
        var begun = calls.send(http.as("who-integrator"), "name\nAnn\n", LEAD_GROUP);
        calls.done(http.as("who-integrator"), begun);
        String location = begun.headers().firstValue("Location").orElseThrow();

        assertThat(http.as("who-manager").get(location).statusCode()).isEqualTo(200);
        assertThat(http.admin().get(location).statusCode()).isEqualTo(200);
        assertThat(http.as("who-other-integrator").get(location).statusCode()).isEqualTo(404);
        assertThat(http.as("who-rep").get(location).statusCode()).isEqualTo(404);
        assertThat(http.stranger().get(location).statusCode()).isEqualTo(401);
        assertThat(http.admin().get("/api/imports/none-of-this-id").statusCode())
                .isEqualTo(404);
    }

    private void permissions(String user, String permissions) {
        sales.ok(http.admin()
                .put(
                        "/api/users/" + user,
                        "{\"active\": true, \"available\": true, \"permissions\": " + permissions + "}"));
    }

    private void role(String user, String role) {
        if (http.as(user).get("/api/test/me").statusCode() == 401) {
            people.user(user, role);
        }
    }
}
