package io.nextup.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision tables of the streams as texts: read, checked, tried and saved. */
public interface RuleTables {

    /** What a row names, as far as it is written out. */
    record Named(int row, List<String> users, List<String> groups) {}

    /** A table, and what is to be said of it; a text that is no table of the stream has faults only. */
    record Reading(Optional<Sheet> sheet, List<Named> named, List<Finding> findings) {}

    /** Newest first. */
    List<RuleVersion> versions(String stream, int most);

    /** The newest version's number; 0 where there is none. */
    int newest(String stream);

    /** The DMN of a version; a 404 where there is none. */
    String dmn(String stream, int version);

    Reading read(String stream, String dmn);

    /** Every row that matches, as {@link RoutingRules#match}, of a table that need not be deployed; none of one that is no table. */
    List<MatchedRule> matching(String stream, String dmn, Map<String, Object> fields);

    /**
     * Makes it the newest version, under the lock that every deployment takes.
     *
     * @param seen the version that its author began with
     * @return the new version's number
     * @throws io.nextup.problem.Refused as a conflict if there is a newer version than that; nothing is saved then
     */
    int save(String stream, String dmn, int seen, String comment);
}
