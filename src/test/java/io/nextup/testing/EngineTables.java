package io.nextup.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is written down in the database: by the engine in its own tables, or anywhere. */
@TestComponent
public class EngineTables {

    private final JdbcTemplate jdbc;

    EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The table and column of every value, text or bytes, in which one of the texts occurs, with the text. */
    public List<String> holding(String... texts) {
        List<String> found = new ArrayList<>();
        search(
                "act\\_%",
                (place, value) ->
                        Stream.of(texts).filter(value::contains).forEach(text -> found.add(place + ": " + text)));
        return found;
    }

    /** The tables and columns of the whole database in which one of the texts occurs, in small letters or capitals. */
    public Set<String> everywhere(String... texts) {
        Set<String> found = new TreeSet<>();
        search(
                "%",
                (place, value) -> {
                    String folded = value.toLowerCase(Locale.ROOT);
                    if (Stream.of(texts).anyMatch(text -> folded.contains(text.toLowerCase(Locale.ROOT)))) {
                        found.add(place.toLowerCase(Locale.ROOT));
                    }
                });
        return found;
    }

    private void search(String tables, BiConsumer<String, String> look) {
        for (String table : tables(tables)) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String place = table + "." + columns.getColumnName(i);
                    String value = isBytes(columns.getColumnType(i)) ? read(row.getBytes(i)) : row.getString(i);
                    if (value != null) {
                        look.accept(place, value);
                    }
                }
            });
        }
    }

    private List<String> tables(String like) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables"
                        + " where table_schema = current_schema and lower(table_name) like ?",
                String.class,
                like);
    }

    private static boolean isBytes(int type) {
        return type == Types.BLOB || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BINARY;
    }

    private static String read(byte[] bytes) {
        return bytes == null
                ? null
                : new String(bytes, StandardCharsets.UTF_8)
                        + new String(bytes, StandardCharsets.UTF_16BE)
                        + new String(bytes, StandardCharsets.UTF_16LE);
    }
}
