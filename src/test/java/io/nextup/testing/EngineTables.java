package io.nextup.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the engine has written down in its own tables. */
@TestComponent
public class EngineTables {

    private final JdbcTemplate jdbc;

    EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The table and column of every value, text or bytes, in which one of the texts occurs, with the text. */
    public List<String> holding(String... texts) {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            jdbc.query("select * from " + table, row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String place = table + "." + columns.getColumnName(i);
                    String value = isBytes(columns.getColumnType(i)) ? read(row.getBytes(i)) : row.getString(i);
                    Stream.of(texts)
                            .filter(text -> value != null && value.contains(text))
                            .forEach(text -> found.add(place + ": " + text));
                }
            });
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_name) like 'act\\_%'",
                String.class);
    }

    private static boolean isBytes(int type) {
        return type == Types.BLOB || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BINARY;
    }

    private static String read(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
