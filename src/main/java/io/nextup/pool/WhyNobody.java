package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a lead found nobody, in a word: what kept it from whoever came nearest to getting it (at a limit is nearer than offline); or
 * that nobody was to get it.
 */
public final class WhyNobody {

    public static final String FREE_FOR_ALL = "FREE_FOR_ALL";
    public static final String PICK_UP = PoolMethod.PICK_UP.name();
    /** No rule matched, or what it names has no members. */
    public static final String NOBODY_NAMED = "NOBODY_NAMED";

    /** Every such word. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(FREE_FOR_ALL, PICK_UP, NOBODY_NAMED),
                    Arrays.stream(Reason.values()).map(Reason::name))
            .toList();

    private WhyNobody() {}

    public static String in(Decision decision) {
        return everybody(decision)
                .map(Decision.Candidate::reason)
                .filter(reason -> reason != null)
                .map(Reason::valueOf)
                .max(Comparator.naturalOrder())
                .map(Reason::name)
                .orElseGet(() -> withoutCandidates(decision));
    }

    private static Stream<Decision.Candidate> everybody(Decision decision) {
        return Stream.concat(
                decision.candidates().stream(),
                decision.skipped().stream().flatMap(skipped -> skipped.candidates().stream()));
    }

    private static String withoutCandidates(Decision decision) {
        if (FREE_FOR_ALL.equals(decision.method())) {
            return FREE_FOR_ALL;
        }
        return PICK_UP.equals(decision.poolMethod()) ? PICK_UP : NOBODY_NAMED;
    }
}
