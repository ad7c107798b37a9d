package io.nextup.user;

import io.nextup.NextUpProperties;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code person}; who has no row there has the defaults. */
@Repository
public class PersonStore {

    private static final RowMapper<Person> ROW = (row, number) -> new Person(
            row.getString("user_id"),
            row.getBoolean("active"),
            row.getBoolean("available"),
            Arrays.stream(row.getString("permissions").split(","))
                    .filter(permission -> !permission.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new)),
            row.getBoolean("mail"));

    private final JdbcClient jdbc;
    private final Set<String> defaultPermissions;

    PersonStore(JdbcClient jdbc, NextUpProperties properties) {
        this.jdbc = jdbc;
        this.defaultPermissions = properties.defaultPermissions();
    }

    public Person find(String user) {
        return jdbc.sql("select * from person where user_id = :user")
                .param("user", user)
                .query(ROW)
                .optional()
                .orElseGet(() -> new Person(user, true, true, defaultPermissions, true));
    }

    /** Everybody who is not active. */
    public List<String> inactive() {
        return jdbc.sql("select user_id from person where active = false")
                .query(String.class)
                .list();
    }

    /** Writes the whole person; the caller holds the user's lock. */
    void save(Person person) {
        jdbc.sql("""
                        merge into person p
                        using (values (cast(:user as varchar(255)))) v(user_id)
                           on p.user_id = v.user_id
                         when matched then
                              update set active = :active,
                                         available = :available,
                                         permissions = :permissions,
                                         mail = :mail
                         when not matched then
                              insert (user_id, active, available, permissions, mail)
                              values (v.user_id, :active, :available, :permissions, :mail)
                        """)
                .param("user", person.user())
                .param("active", person.active())
                .param("available", person.available())
                .param("permissions", person.permissions().stream().sorted().collect(Collectors.joining(",")))
                .param("mail", person.mail())
                .update();
    }

    void delete(String user) {
        jdbc.sql("delete from person where user_id = :user").param("user", user).update();
    }
}
