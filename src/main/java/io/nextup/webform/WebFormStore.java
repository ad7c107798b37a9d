package io.nextup.webform;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code web_form}. */
@Repository
public class WebFormStore {

    private final JdbcClient jdbc;

    WebFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WebForm> find(String id) {
        return jdbc.sql("select definition from web_form where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(WebFormJson::read);
    }

    public List<WebForm> all() {
        return jdbc.sql("select definition from web_form order by id").query(String.class).list().stream()
                .map(WebFormJson::read)
                .toList();
    }

    void insert(WebForm form) {
        write(form, "insert into web_form (id, lead_group, definition) values (:id, :leadGroup, :definition)");
    }

    void update(WebForm form) {
        write(form, "update web_form set lead_group = :leadGroup, definition = :definition where id = :id");
    }

    private void write(WebForm form, String sql) {
        jdbc.sql(sql)
                .param("id", form.id())
                .param("leadGroup", form.leadGroup())
                .param("definition", WebFormJson.write(form))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from web_form where id = :id").param("id", id).update();
    }
}
