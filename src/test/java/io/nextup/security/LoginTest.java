package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Webapp;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@NextUpTest
class LoginTest {

    private final Http http;
    private final People people;
    private final HikariDataSource database;
    private final Environment environment;
    private final Grants grants;

    LoginTest(Http http, People people, HikariDataSource database, Environment environment, Grants grants) {
        this.http = http;
        this.people = people;
        this.environment = environment;
        this.grants = grants;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/me", "/engine-rest/task"})
    void missing_database_is_not_a_wrong_password(String path) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < database.getMaximumPoolSize(); i++) {
                taken.add(database.getConnection());
            }

            var answer = http.admin().get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("https://nextup.io/problems/unavailable");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(http.admin().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_passwords_at_the_same_moment_are_each_told_as_such() throws Exception {
        people.user("wilma");
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> wrong =
                    () -> http.as("wilma", "wrong").get("/api/test/me").statusCode();
            for (var answer : clients.invokeAll(Collections.nCopies(12, wrong))) {
                assertThat(answer.get()).isEqualTo(401);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/me", "/engine-rest/task/count", "Tasklist"})
    void many_wrong_passwords_shut_even_the_right_one_out_for_a_while(String door) {
        String walt = "walt-" + door.replaceAll("\\W", "");
        people.user(walt, "walts");
        grants.grantRep("walts");
        for (int i = 0; i < 5; i++) {
            logIn(door, walt, "wrong");
        }
        assertThat(logIn(door, walt, People.PASSWORD)).as("five are forgiven").isEqualTo(200);
        for (int i = 0; i < 6; i++) {
            assertThat(logIn(door, walt, "wrong")).isEqualTo(401);
        }
        assertThat(logIn(door, walt, People.PASSWORD)).isEqualTo(401);
        assertThat(logIn("/api/test/me", walt, People.PASSWORD))
                .as("at the other doors too")
                .isEqualTo(401);
    }

    private int logIn(String door, String user, String password) {
        return door.startsWith("/")
                ? http.as(user, password).get(door).statusCode()
                : new Webapp(environment).logIn(user, password).statusCode();
    }
}
