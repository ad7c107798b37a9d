package io.nextup.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the order of turns when a user group's members are set anew. */
final class Seating {

    /** Places lie apart, so that a turn can stand between two. */
    static final long APART = 2;

    private Seating() {}

    /** The members at their new places, with what they are owed from before. */
    static List<Seat> inOrder(List<Seat> seats, List<Seat> before) {
        Map<String, Long> credits = new HashMap<>();
        before.forEach(seat -> credits.put(seat.user(), seat.credit()));
        List<Seat> seated = new ArrayList<>();
        for (Seat seat : seats) {
            seated.add(new Seat(
                    seat.user(),
                    (seated.size() + 1) * APART,
                    seat.dailyLimit(),
                    seat.monthlyLimit(),
                    seat.weight(),
                    credits.getOrDefault(seat.user(), 0L)));
        }
        return seated;
    }

    /**
     * Where the turn stands in the new order: after whoever was served last; if they are gone, before the first of those
     * who followed them and are still there.
     */
    static Turn turn(Turn turn, List<Seat> before, List<Seat> after) {
        if (turn.equals(Turn.NOBODY_YET)) {
            return turn;
        }
        Optional<Seat> served = seatOf(turn.served(), after);
        if (served.isPresent()) {
            return new Turn(turn.served(), served.get().place());
        }
        return before.stream()
                .filter(seat -> seat.place() > turn.place())
                .map(seat -> seatOf(seat.user(), after))
                .flatMap(Optional::stream)
                .findFirst()
                .map(next -> new Turn(turn.served(), next.place() - 1))
                .orElse(new Turn(turn.served(), 0));
    }

    private static Optional<Seat> seatOf(String user, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.user().equals(user)).findFirst();
    }
}
