package io.nextup.webform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code web_form_key}. */
@Repository
class PageKeyStore {

    private static final int ONLY = 1;

    private final JdbcClient jdbc;

    PageKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find() {
        return jdbc.sql("select secret from web_form_key where id = :id")
                .param("id", ONLY)
                .query(String.class)
                .optional();
    }

    void insert(String secret) {
        jdbc.sql("insert into web_form_key (id, secret) values (:id, :secret)")
                .param("id", ONLY)
                .param("secret", secret)
                .update();
    }
}
