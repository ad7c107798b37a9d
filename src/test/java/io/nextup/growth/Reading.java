package io.nextup.growth;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself counts: which tables were read from end to end, and how many pages were looked at. */
final class Reading {

    /** What was read of a table and its indexes. */
    record Read(long scans, long pages) {

        private Read since(Read before) {
            return new Read(scans - before.scans, pages - before.pages);
        }
    }

    private static final Read NOTHING = new Read(0, 0);

    private final JdbcClient jdbc;
    private final HikariDataSource connections;

    Reading(JdbcClient jdbc, HikariDataSource connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** What the work reads of each of the tables. */
    Map<String, Read> of(List<String> tables, Runnable work) {
        Map<String, Read> before = soFar(tables);
        work.run();
        Map<String, Read> read = new TreeMap<>();
        soFar(tables).forEach((table, after) -> read.put(table, after.since(before.getOrDefault(table, NOTHING))));
        return read;
    }

    /** The tables that hold so many rows or more. */
    List<String> tablesOf(int rows) {
        return jdbc.sql("select relname from pg_stat_user_tables where n_live_tup >= :rows")
                .param("rows", rows)
                .query(String.class)
                .list();
    }

    /** Indexes of our own tables by which nothing was looked for. */
    List<String> unused() {
        return jdbc.sql("""
                        select relname || '.' || indexrelname
                          from pg_stat_user_indexes
                         where idx_scan = 0
                           and relname not like 'act%'
                         order by 1
                        """).query(String.class).list();
    }

    private Map<String, Read> soFar(List<String> tables) {
        endSessions();
        Map<String, Read> read = new TreeMap<>();
        jdbc.sql("""
                        select t.relname,
                               t.seq_scan,
                               io.heap_blks_read + io.heap_blks_hit
                                   + coalesce(io.idx_blks_read, 0) + coalesce(io.idx_blks_hit, 0) as pages
                          from pg_stat_user_tables t
                          join pg_statio_user_tables io on io.relid = t.relid
                         where t.relname in (:tables)
                        """).param("tables", tables).query(row -> {
            read.put(row.getString("relname"), new Read(row.getLong("seq_scan"), row.getLong("pages")));
        });
        return read;
    }

    /** A session tells for certain what it has read when it ends. */
    private void endSessions() {
        List<Integer> sessions = sessions();
        connections.getHikariPoolMXBean().softEvictConnections();
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> sessions().stream()
                .noneMatch(sessions::contains));
    }

    private List<Integer> sessions() {
        return jdbc.sql("""
                        select pid
                          from pg_stat_activity
                         where datname = current_database()
                           and backend_type = 'client backend'
                           and pid <> pg_backend_pid()
                        """).query(Integer.class).list();
    }
}
