package io.nextup.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Strict rotation: the first eligible member after the one served last, wrapping round. */
final class Rotation {

    private Rotation() {}

    /**
     * Says who is next and moves nothing; empty where nobody is eligible.
     *
     * @param inOrder every member, eligible or not, sorted by place and then by user id
     */
    static Optional<Standing> next(List<Standing> inOrder, Turn turn) {
        return next(inOrder, turn, Standing::eligible);
    }

    /** The same among those who take part only; the others still mark where the turn stands. */
    static Optional<Standing> next(List<Standing> inOrder, Turn turn, Predicate<Standing> takesPart) {
        int members = inOrder.size();
        int start = start(inOrder, turn);
        return IntStream.range(start, start + members)
                .mapToObj(i -> inOrder.get(i % members))
                .filter(takesPart)
                .findFirst();
    }

    private static int start(List<Standing> inOrder, Turn turn) {
        // Whoever was served last may have been moved in the order since: where they are now counts.
        for (int i = 0; i < inOrder.size(); i++) {
            if (!turn.left() && inOrder.get(i).user().equals(turn.served())) {
                return i + 1;
            }
        }
        for (int i = 0; i < inOrder.size(); i++) {
            if (turn.isBefore(inOrder.get(i).place(), inOrder.get(i).user())) {
                return i;
            }
        }
        return 0;
    }
}
