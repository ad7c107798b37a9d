package io.nextup.lead;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a row of the table {@code lead}. */
final class LeadRows {

    /** What the two databases call a timestamp with time zone. */
    private static final Set<Integer> TIMES = Set.of(Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    private LeadRows() {}

    static Lead read(ResultSet row, int rowNumber) throws SQLException {
        return new Lead(
                row.getString("id"),
                row.getLong("number"),
                row.getString("stream"),
                row.getString("lead_group"),
                row.getString("status"),
                row.getString("source"),
                row.getString("external_id"),
                contact(row),
                matter(row),
                Attributes.fromJson(row.getString("attributes")),
                row.getString("note"),
                row.getString("added_by"),
                row.getString("preset_owner"),
                row.getString("posted_by"),
                instant(row, "received_at"),
                held(row),
                new Offer(row.getBoolean("offered_to_all"), row.getString("offered_to"), row.getString("waiting_for")),
                instant(row, "closed_at"),
                row.getBoolean("reassign_asked"),
                instant(row, "call_back_at"),
                row.getString("link"),
                row.getString("process_instance"),
                row.getString("earlier_instances").lines().toList(),
                row.getString("handling_instance"));
    }

    /** Every column by its name in small letters; times as instants. */
    static Map<String, Object> columns(ResultSet row, int rowNumber) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        ResultSetMetaData names = row.getMetaData();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            String name = names.getColumnName(i).toLowerCase(Locale.ROOT);
            columns.put(name, TIMES.contains(names.getColumnType(i)) ? instant(row, name) : row.getObject(i));
        }
        return columns;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("name"),
                row.getString("company"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("alternate_phone"),
                row.getString("address_line1"),
                row.getString("city"),
                row.getString("state"),
                row.getString("postcode"),
                row.getString("country"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getString("subject"), row.getString("description"), row.getObject("priority", Integer.class));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("owner"),
                instant(row, "assigned_at"),
                Optional.ofNullable(row.getString("assigned_by"))
                        .map(AssignedBy::valueOf)
                        .orElse(null),
                row.getString("user_group"),
                instant(row, "accept_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
