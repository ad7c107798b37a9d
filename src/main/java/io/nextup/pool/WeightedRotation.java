package io.nextup.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Smooth weighted rotation: each eligible member is credited their weight, the one owed most is dealt to and pays for
 * all, so that weights 3 and 1 give A A B A and not A A A B.
 */
final class WeightedRotation {

    private WeightedRotation() {}

    /**
     * Who is dealt to, and what everybody who took part is owed from now on.
     *
     * @param credits the new credit by user, for the eligible only: whoever is not in here keeps the one they have
     */
    record Weighted(Standing chosen, Map<String, Long> credits) {

        Weighted {
            credits = Map.copyOf(credits);
        }
    }

    /** Says who is next and stores nothing; of two who are owed the same it is the first in order. */
    static Optional<Weighted> next(List<Standing> inOrder) {
        Map<String, Long> credits = new LinkedHashMap<>();
        long weights = 0;
        Standing chosen = null;
        for (Standing member : inOrder) {
            if (!member.eligible()) {
                continue;
            }
            long credit = member.credit() + member.weight();
            weights += member.weight();
            credits.put(member.user(), credit);
            if (chosen == null || credit > credits.get(chosen.user())) {
                chosen = member;
            }
        }
        if (chosen == null) {
            return Optional.empty();
        }
        credits.merge(chosen.user(), -weights, Long::sum);
        return Optional.of(new Weighted(chosen, credits));
    }
}
