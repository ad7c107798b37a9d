package io.nextup.pool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The eligible member with the fewest open leads; a tie goes by turn. */
final class LeastLoaded {

    private LeastLoaded() {}

    /** Says who is next and moves nothing; the members are sorted by place and then by user id. */
    static Optional<Standing> next(List<Standing> inOrder, Turn turn) {
        OptionalInt fewest = inOrder.stream()
                .filter(Standing::eligible)
                .mapToInt(Standing::open)
                .min();
        if (fewest.isEmpty()) {
            return Optional.empty();
        }
        return Rotation.next(inOrder, turn, member -> member.eligible() && member.open() == fewest.getAsInt());
    }
}
