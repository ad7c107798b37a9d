package io.nextup.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares history and database: nothing acknowledged is lost, nothing is doubled, and all that must agree agrees. */
final class Checker {

    private static final int MOST_OF_A_RULE = 5;

    private final History history;
    private final Instant roundBegan;

    /** @param roundBegan from when on the limits were those that are set now */
    Checker(History history, Instant roundBegan) {
        this.history = history;
        this.roundBegan = roundBegan;
    }

    /** Everything that is wrong, as one instant of the database shows it; the caller's transaction must be one snapshot. */
    List<Finding> check(Connection snapshot) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule :
                Stream.concat(LeadRules.ALL.stream(), PoolRules.ALL.stream()).toList()) {
            findings.addAll(broken(rule, snapshot));
        }
        findings.addAll(new Promises(history).broken(Books.read(snapshot)));
        return findings;
    }

    /** The same on a snapshot of its own. */
    List<Finding> check(Database database) throws SQLException {
        try (Connection snapshot = database.connect()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return check(snapshot);
        }
    }

    private List<Finding> broken(Rule rule, Connection snapshot) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement(rule.sql())) {
            query.setMaxRows(MOST_OF_A_RULE);
            if (rule.sql().contains("?")) {
                query.setObject(1, roundBegan.atOffset(ZoneOffset.UTC));
            }
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                findings.add(new Finding(rule.says(), rows.getString(1)));
            }
        }
        return findings;
    }
}
