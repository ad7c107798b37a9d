package io.nextup.duplicate;

import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.MatchMode;
import io.nextup.duplicate.DuplicateSetting.Scope;
import io.nextup.lead.DuplicateKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the leads that are alike, by one index each. */
@Repository
class DuplicateSearchStore {

    /** The lead that is compared; one that is only tried has the empty id. */
    record Sought(String id, String stream, String leadGroup, Instant receivedAt) {}

    private static final String COMPARED = """
            select id, number, owner, link
              from lead
             where stream = :stream
               and id <> :id
               and received_at >= :since
               and (:everyGroup = true or lead_group = :leadGroup)
               and\s""";

    private final JdbcClient jdbc;

    DuplicateSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The leads like this one, the most recent first.
     *
     * @param everyGroup whether it is compared with leads of every lead group, or only of its own
     */
    List<Duplicate> find(Sought lead, DuplicateKeys keys, DuplicateSetting setting, boolean everyGroup) {
        List<String> clauses = clauses(setting, keys);
        if (clauses.isEmpty()) {
            return List.of();
        }
        String sql = clauses.stream().map(clause -> COMPARED + clause).collect(Collectors.joining("\nunion\n"))
                + "\n order by number desc";
        return jdbc.sql(sql)
                .params(parameters(lead, keys, setting, everyGroup))
                .query((row, number) ->
                        new Duplicate(row.getString("id"), row.getString("owner"), row.getString("link")))
                .list();
    }

    private static Map<String, Object> parameters(
            Sought lead, DuplicateKeys keys, DuplicateSetting setting, boolean everyGroup) {
        Instant since = setting.scope() == Scope.DAYS
                ? lead.receivedAt().minus(Duration.ofHours(24L * setting.days()))
                : Instant.EPOCH;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("stream", lead.stream());
        parameters.put("id", lead.id());
        parameters.put("since", since.atOffset(ZoneOffset.UTC));
        parameters.put("everyGroup", everyGroup);
        parameters.put("leadGroup", lead.leadGroup());
        parameters.put("email", keys.email());
        parameters.put("phones", phones(keys));
        parameters.put("name", keys.name());
        parameters.put("company", keys.company());
        parameters.put("address", keys.address());
        return parameters;
    }

    /** With ANY a clause for each likeness, with ALL one clause for them together; none where nothing can match. */
    private static List<String> clauses(DuplicateSetting setting, DuplicateKeys keys) {
        if (setting.matchMode() == MatchMode.ANY) {
            return setting.match().stream()
                    .filter(match -> has(match, keys))
                    .flatMap(DuplicateSearchStore::alternatives)
                    .toList();
        }
        if (!setting.match().stream().allMatch(match -> has(match, keys))) {
            return List.of();
        }
        List<String> together = new ArrayList<>();
        for (Match match : setting.match()) {
            together.add("(" + alternatives(match).collect(Collectors.joining(" or ")) + ")");
        }
        return together.isEmpty() ? List.of() : List.of(String.join("\n   and ", together));
    }

    private static Stream<String> alternatives(Match match) {
        return switch (match) {
            case EMAIL -> Stream.of("email_key = :email");
            case PHONE -> Stream.of("phone_key in (:phones)", "alternate_phone_key in (:phones)");
            case NAME -> Stream.of("name_key = :name");
            case COMPANY -> Stream.of("company_key = :company");
            case ADDRESS -> Stream.of("address_key = :address");
        };
    }

    private static boolean has(Match match, DuplicateKeys keys) {
        return switch (match) {
            case EMAIL -> keys.email() != null;
            case PHONE -> !phones(keys).isEmpty();
            case NAME -> keys.name() != null;
            case COMPANY -> keys.company() != null;
            case ADDRESS -> keys.address() != null;
        };
    }

    static List<String> phones(DuplicateKeys keys) {
        return Stream.of(keys.phone(), keys.alternatePhone())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
