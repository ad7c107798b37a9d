package io.nextup.console.report;

import io.nextup.assignment.DecisionJson;
import io.nextup.pool.WhyNobody;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why open leads have no owner, with how many.
 *
 * @param share of a hundred of all of these leads
 */
public record Nobodys(String why, long leads, long share) {

    private static final int PERCENT = 100;

    private static final Map<String, String> WORDS = Map.of(
            WhyNobody.FREE_FOR_ALL,
            "free for all to pick up",
            WhyNobody.PICK_UP,
            "for its user group to pick up",
            WhyNobody.NOBODY_NAMED,
            "no rule matched, or whom it names is not there",
            "INACTIVE",
            "everybody was inactive",
            "UNAVAILABLE",
            "nobody was available",
            "OFFLINE",
            "nobody was online",
            "LAPSED",
            "everybody let it lapse",
            "DAILY_LIMIT",
            "daily limits were reached",
            "MONTHLY_LIMIT",
            "monthly limits were reached");

    /** The most leads first. */
    static List<Nobodys> of(List<String> decisions) {
        return decisions.stream()
                .map(Nobodys::why)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Nobodys(
                        one.getKey(), one.getValue(), Math.round((double) PERCENT * one.getValue() / decisions.size())))
                .sorted(Comparator.comparingLong(Nobodys::leads).reversed().thenComparing(Nobodys::why))
                .toList();
    }

    private static String why(String decision) {
        return decision == null
                ? "handed back, or taken from its owner"
                : WORDS.get(WhyNobody.in(DecisionJson.read(decision)));
    }
}
