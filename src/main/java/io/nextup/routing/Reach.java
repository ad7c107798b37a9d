package io.nextup.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which rows of a table take what from which: a lead goes to the first row that matches it. Some conditions are known only when a lead
 * comes; nothing is said that depends on one.
 */
public final class Reach {

    /**
     * What a row matches.
     *
     * @param surely whatever else is said of the lead
     * @param perhaps where more than this matches under no condition
     */
    public record Of(Box surely, Box perhaps) {}

    /** Cutting boxes from boxes can go on for ever; nobody waits longer than for so many. */
    private static final int PARTS = 2_000;

    private static final int NAMED = 10;
    private static final int GAPS = 3;

    private final List<Of> rows;
    private final Box everything;
    private final Function<Box, String> words;

    /** @param words says which leads a box holds, as in "leads with country DE" */
    public Reach(List<Of> rows, Box everything, Function<Box, String> words) {
        this.rows = rows;
        this.everything = everything;
        this.words = words;
    }

    /** Rows that no lead reaches, rows that match what an earlier one takes, and leads that reach no row. */
    public List<Finding> findings(int most) {
        List<Finding> found = new ArrayList<>();
        for (int row = 0; row < rows.size() && found.size() < most; row++) {
            of(row).ifPresent(found::add);
        }
        rest(everything, rows.size()).ifPresent(gaps -> gaps.stream()
                .limit(GAPS)
                .map(gap -> new Finding(
                        Finding.Weight.NOTE, 0, "has no row for " + words.apply(gap) + "; the fallback gets them"))
                .forEach(found::add));
        return found;
    }

    private Optional<Finding> of(int row) {
        List<Integer> earlier = new ArrayList<>();
        for (int i = 0; i < row && earlier.size() <= NAMED; i++) {
            if (rows.get(i).surely.meets(rows.get(row).surely)) {
                earlier.add(i);
            }
        }
        if (rest(rows.get(row).perhaps, row).filter(List::isEmpty).isPresent()) {
            return Optional.of(new Finding(
                    Finding.Weight.DOUBT,
                    row + 1,
                    "is never reached as the first: "
                            + (earlier.isEmpty()
                                    ? "no lead matches it"
                                    : named(earlier) + " before it take all its leads")));
        }
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Box both = rows.get(earlier.get(0)).surely.and(rows.get(row).surely);
        return Optional.of(new Finding(
                Finding.Weight.NOTE,
                row + 1,
                "overlaps " + named(earlier) + " before it: both match " + words.apply(both)));
    }

    /** What of a box the first rows leave; nothing known where that takes too long to tell. */
    private Optional<List<Box>> rest(Box box, int first) {
        List<Box> rest = box.isEmpty() ? List.of() : List.of(box);
        for (int i = 0; i < first; i++) {
            Box taken = rows.get(i).surely;
            rest = rest.stream().flatMap(part -> part.without(taken).stream()).toList();
            if (rest.size() > PARTS) {
                return Optional.empty();
            }
        }
        return Optional.of(rest);
    }

    private static String named(List<Integer> rows) {
        List<String> numbers =
                rows.stream().limit(NAMED).map(row -> String.valueOf(row + 1)).toList();
        return (rows.size() == 1 ? "row " : "rows ")
                + String.join(", ", numbers)
                + (rows.size() > NAMED ? " and others" : "");
    }
}
