package io.nextup.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;

/**
 * The least that a lead takes: plain JDBC, in one transaction on the same tables and indexes. It holds the pool, reads members
 * and counts, and writes the lead with its owner, the count, the assignment with a decision as long as NextUp's, and the turn.
 *
 * <p>It checks nothing, decides nothing, gives nobody a task and starts no process.
 */
@TestComponent
class Limit {

    private static final String DECISION = """
            {"stream":"lead","method":"RULES","rule":{"decision":"lead-routing","version":1,"row":1,"id":"row_lane0"},\
            "pool":"group:g0","poolMethod":"SEQUENTIAL","candidates":[%s],"chosen":"g0m0","turnBefore":"g0m4",\
            "turnAfter":"g0m0","process":{"key":"distribution","version":1},"skipped":[]}
            """.formatted("""
            {"user":"g0m0","eligible":true,"today":10,"dailyLimit":0,"thisMonth":10,"monthlyLimit":0,"weight":1,"open":10},\
            """.repeat(Team.MEMBERS));

    private final DataSource dataSource;

    Limit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void lead(int number, int group) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            String userGroup = Team.userGroup(group);
            String pool = "group:" + userGroup;
            String owner = Team.member(userGroup, number);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            read(connection, "select served, place from pool where id = ? for update", pool);
            read(connection, "select * from member where user_group = ? order by place", userGroup);
            read(connection, """
                    select user_id, sum(assigned)
                      from assigned_count
                     where pool = ?
                       and dealt_on >= ?
                     group by user_id
                    """, pool, today.withDayOfMonth(1));
            write(connection, number, userGroup, pool, owner, today);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void write(
            Connection connection, int number, String userGroup, String pool, String owner, LocalDate today)
            throws SQLException {
        String lead = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String email = number + "@limit.example";
        String phone = "+44207" + number;
        write(
                connection,
                """
                insert into lead (id, stream, lead_group, status, source, external_id, name, email, phone, attributes,
                                  email_key, phone_key, name_key, received_at, owner, assigned_at, assigned_by,
                                  user_group, closed, offered_to_all, reassign_asked)
                values (?, 'lead', ?, 'new', 'limit', ?, ?, ?, ?, '{"lane":"lane0"}',
                        ?, ?, ?, ?, ?, ?, 'RULE',
                        ?, false, false, false)
                """,
                lead,
                Team.LEAD_GROUP,
                "l" + number,
                "Ann",
                email,
                phone,
                email,
                phone,
                "ann",
                now,
                owner,
                now,
                userGroup);
        write(
                connection,
                "update assigned_count set assigned = assigned + 1 where pool = ? and user_id = ? and dealt_on = ?",
                pool,
                owner,
                today);
        write(connection, """
                insert into assignment (lead, at, owner, assigned_by, user_group, counted_in, decision)
                values (?, ?, ?, 'RULE', ?, ?, ?)
                """, lead, now, owner, userGroup, pool, DECISION);
        write(connection, "update pool set served = ?, place = ? where id = ?", owner, (long) number, pool);
    }

    private static void read(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
