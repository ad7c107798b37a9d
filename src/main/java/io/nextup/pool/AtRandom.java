package io.nextup.pool;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Any eligible member, each as likely as the other. */
final class AtRandom {

    private AtRandom() {}

    /** Draws one number where anybody is eligible, none where nobody is. */
    static Optional<Standing> next(List<Standing> members, RandomGenerator random) {
        List<Standing> eligible = members.stream().filter(Standing::eligible).toList();
        return eligible.isEmpty() ? Optional.empty() : Optional.of(eligible.get(random.nextInt(eligible.size())));
    }
}
