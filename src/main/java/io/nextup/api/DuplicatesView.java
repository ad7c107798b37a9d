package io.nextup.api;

import io.nextup.duplicate.DuplicateSetting;
import io.nextup.duplicate.DuplicateSetting.Action;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.MatchMode;
import io.nextup.duplicate.DuplicateSetting.Scope;
import io.nextup.input.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How duplicates are found and what becomes of them. */
@Schema(name = "Duplicates")
public record DuplicatesView(
        Scope scope, Integer days, List<Match> match, MatchMode matchMode, Action action, boolean assignToOwner) {

    static DuplicatesView of(DuplicateSetting setting) {
        return new DuplicatesView(
                setting.scope(),
                setting.days(),
                setting.match().stream().sorted().toList(),
                setting.matchMode(),
                setting.action(),
                setting.assignToOwner());
    }

    static DuplicateSetting read(Fields fields) {
        Scope scope = fields.choice("scope", Scope.class, Scope.OFF);
        Integer days = fields.number("days", 1, null);
        if (scope == Scope.DAYS && fields.value("days") == null) {
            fields.fault("days", "is needed with DAYS");
        }
        if (days != null && days > 36_500) {
            fields.fault("days", "expected at most 36500");
        }
        DuplicateSetting setting = new DuplicateSetting(
                scope,
                scope == Scope.DAYS ? days : null,
                matches(fields),
                fields.choice("matchMode", MatchMode.class, MatchMode.ANY),
                fields.choice("action", Action.class, Action.LINK),
                fields.flag("assignToOwner", false));
        fields.nothingElse();
        return setting;
    }

    private static Set<Match> matches(Fields fields) {
        List<String> names = fields.texts("match");
        if (names == null) {
            return EnumSet.of(Match.EMAIL, Match.PHONE);
        }
        Set<Match> matches = EnumSet.noneOf(Match.class);
        Arrays.stream(Match.values())
                .filter(match -> names.contains(match.name()))
                .forEach(matches::add);
        boolean unknown = names.stream().anyMatch(name -> matches.stream()
                .noneMatch(match -> match.name().equals(name)));
        if (unknown) {
            fields.fault("match", "expected only EMAIL, PHONE, NAME, COMPANY and ADDRESS");
        } else if (matches.isEmpty()) {
            fields.fault("match", "expected at least one; to compare nothing, set scope to OFF");
        }
        return matches;
    }
}
