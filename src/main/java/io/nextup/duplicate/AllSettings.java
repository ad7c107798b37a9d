package io.nextup.duplicate;

import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.Scope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How duplicates are found everywhere.
 *
 * @param main holds for every lead group without its own
 * @param own by lead group
 */
record AllSettings(DuplicateSetting main, Map<String, DuplicateSetting> own) {

    DuplicateSetting of(String leadGroup) {
        return own.getOrDefault(leadGroup, main);
    }

    boolean goesByMain(String leadGroup) {
        return !own.containsKey(leadGroup);
    }

    /** Everything that any setting compares by: a lead of another lead group may be compared with this one by its own. */
    Set<Match> compared() {
        Set<Match> compared = EnumSet.noneOf(Match.class);
        Stream.concat(Stream.of(main), own.values().stream())
                .filter(setting -> setting.scope() != Scope.OFF)
                .forEach(setting -> compared.addAll(setting.match()));
        return compared;
    }
}
