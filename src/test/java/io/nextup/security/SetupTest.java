package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.process.plugin.WebappAdmin;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Webapp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** CVE-2026-77226: where there is no administrator, the webapps as they come let a stranger make themselves one. */
@NextUpTest
class SetupTest {

    private static final String MALLORY = """
            {"profile": {"id": "mallory", "firstName": "M", "lastName": "M"}, "credentials": {"password": "mallory-Secret-1"}}""";

    private final Http http;
    private final Webapp browser;
    private final IdentityService identity;
    private List<String> administrators;

    SetupTest(Http http, Environment environment, IdentityService identity) {
        this.http = http;
        this.browser = new Webapp(environment);
        this.identity = identity;
    }

    @BeforeEach
    void let_all_administrators_go() {
        administrators = identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .map(User::getId)
                .toList();
        // For the token against forged requests, which any stranger gets.
        browser.get("/camunda/app/tasklist/default/");
        administrators.forEach(user -> identity.deleteMembership(user, Roles.ADMINISTRATOR));
    }

    @AfterEach
    void let_them_come_back() {
        administrators.forEach(user -> identity.createMembership(user, Roles.ADMINISTRATOR));
        identity.deleteUser("mallory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin;x=y/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create;x=y",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/API/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create?x=/camunda/api/admin/auth",
                "/camunda/api/admin/setup/default/user/create%00",
                "/camunda/api/admin/setup/default/user/create.json"
            })
    void without_an_administrator_no_stranger_becomes_one(String path) {
        var answer = browser.post(path, MALLORY);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void no_other_method_and_no_other_door_makes_one_either() {
        String path = "/camunda/api/admin/setup/default/user/create";
        for (String method : List.of("PUT", "HEAD", "PATCH", "OPTIONS", "GET")) {
            assertThat(http.stranger()
                            .with("Content-Type", "application/json")
                            .with("X-HTTP-Method-Override", "POST")
                            .send(method, path, BodyPublishers.ofString(MALLORY))
                            .statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/engine/engine/default/user/create", MALLORY)
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.stranger().post("/engine-rest/user/create", MALLORY).statusCode())
                .isEqualTo(401);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    /** So that no spelling of an address can find it, whoever lets it pass. */
    @Test
    void what_would_make_one_is_not_even_there() {
        assertThat(new AdminApplication().getClasses()).contains(SetupResource.class);
        assertThat(new WebappAdmin().getClasses())
                .doesNotContain(SetupResource.class)
                .hasSize(new AdminApplication().getClasses().size() - 1);
    }
}
