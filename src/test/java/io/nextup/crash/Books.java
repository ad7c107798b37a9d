package io.nextup.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What the database holds of all that clients were told.
 *
 * @param leads by id
 * @param ids the id of each lead's name
 * @param imports how each import stands, by id
 */
record Books(Map<String, Told> leads, Map<String, String> ids, Map<String, String> imports) {

    static Books read(Connection snapshot) throws SQLException {
        Map<String, Told> leads = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        Map<String, String> imports = new HashMap<>();
        try (Statement statement = snapshot.createStatement()) {
            ResultSet lead = statement.executeQuery("select id, name, lead_group, owner, status, closed from lead");
            while (lead.next()) {
                Told stands = new Told(
                        lead.getString(1),
                        lead.getString(2),
                        lead.getString(3),
                        lead.getString(4),
                        lead.getString(5),
                        lead.getBoolean(6));
                leads.put(stands.id(), stands);
                ids.put(stands.name(), stands.id());
            }
            ResultSet imported = statement.executeQuery("""
                    select id, state || ', ' || row_count || ' rows, ' || failed || ' failed, ' || refused || ' refused'
                      from lead_import
                    """);
            while (imported.next()) {
                imports.put(imported.getString(1), imported.getString(2));
            }
        }
        return new Books(leads, ids, imports);
    }
}
