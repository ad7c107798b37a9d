package io.nextup.pool;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Picks one of those who are eligible, by a pool's method; changes nothing. */
@Component
class Choosing {

    /**
     * Who is chosen.
     *
     * @param credits what smooth weighted rotation owes whom afterwards
     */
    record Choice(Standing chosen, Map<String, Long> credits) {}

    private final RandomGenerator random = new SecureRandom();

    Optional<Choice> choose(Round round, PoolMethod method) {
        return switch (method) {
            case SEQUENTIAL -> Rotation.next(round.standings(), round.turn()).map(Choosing::plain);
            case RANDOM -> AtRandom.next(round.standings(), random).map(Choosing::plain);
            case LEAST_LOADED ->
                LeastLoaded.next(round.standings(), round.turn()).map(Choosing::plain);
            case WEIGHTED ->
                WeightedRotation.next(round.standings())
                        .map(weighted -> new Choice(weighted.chosen(), weighted.credits()));
            case PICK_UP -> Optional.empty();
        };
    }

    private static Choice plain(Standing chosen) {
        return new Choice(chosen, Map.of());
    }
}
