package io.nextup.duplicate;

import io.nextup.duplicate.DuplicateSetting.Action;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.MatchMode;
import io.nextup.duplicate.DuplicateSetting.Scope;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code duplicate_setting}: the main setting, and those of lead groups that have their own. */
@Repository
public class DuplicateSettingStore {

    private static final String MAIN = "";

    private static final RowMapper<DuplicateSetting> ROW = (row, number) -> {
        int days = row.getInt("days");
        Integer daysOrNone = row.wasNull() ? null : days;
        return new DuplicateSetting(
                Scope.valueOf(row.getString("scope")),
                daysOrNone,
                Arrays.stream(row.getString("match_on").split(","))
                        .map(Match::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Match.class))),
                MatchMode.valueOf(row.getString("match_mode")),
                Action.valueOf(row.getString("action")),
                row.getBoolean("assign_to_owner"));
    };

    private final JdbcClient jdbc;

    DuplicateSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DuplicateSetting main() {
        return own(MAIN).orElse(DuplicateSetting.DEFAULT);
    }

    /** The lead group's own setting, or empty where it goes by the main one. */
    public Optional<DuplicateSetting> own(String leadGroup) {
        return jdbc.sql("select * from duplicate_setting where lead_group = :leadGroup")
                .param("leadGroup", leadGroup)
                .query(ROW)
                .optional();
    }

    /** Every setting there is, as it stands at one moment. */
    AllSettings all() {
        Map<String, DuplicateSetting> own = new HashMap<>();
        jdbc.sql("select * from duplicate_setting").query(row -> {
            own.put(row.getString("lead_group"), ROW.mapRow(row, row.getRow()));
        });
        DuplicateSetting main = own.remove(MAIN);
        return new AllSettings(main == null ? DuplicateSetting.DEFAULT : main, own);
    }

    void saveMain(DuplicateSetting setting) {
        saveOwn(MAIN, setting);
    }

    /** Gives the lead group its own setting; null makes it go by the main one. */
    public void saveOwn(String leadGroup, DuplicateSetting setting) {
        jdbc.sql("delete from duplicate_setting where lead_group = :leadGroup")
                .param("leadGroup", leadGroup)
                .update();
        if (setting == null) {
            return;
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("leadGroup", leadGroup);
        columns.put("scope", setting.scope().name());
        columns.put("days", setting.days());
        columns.put("matchOn", setting.match().stream().map(Enum::name).collect(Collectors.joining(",")));
        columns.put("matchMode", setting.matchMode().name());
        columns.put("action", setting.action().name());
        columns.put("assignToOwner", setting.assignToOwner());
        jdbc.sql("""
                        insert into duplicate_setting
                               (lead_group, scope, days, match_on, match_mode, action, assign_to_owner)
                        values (:leadGroup, :scope, :days, :matchOn, :matchMode, :action, :assignToOwner)
                        """).params(columns).update();
    }
}
