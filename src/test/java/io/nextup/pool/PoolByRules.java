package io.nextup.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sequential pool that asks {@link Rotation} and {@link Limits}, and stores what a database would. */
final class PoolByRules implements SequentialPool {

    private final Map<String, Long> places = new HashMap<>();
    private final Set<String> offline = new HashSet<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Integer> today = new HashMap<>();
    private long lastPlace;
    private Turn turn = Turn.NOBODY_YET;

    PoolByRules(String... users) {
        List.of(users).forEach(this::join);
    }

    List<String> deal(int leads) {
        List<String> served = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            served.add(deal());
        }
        return served;
    }

    @Override
    public String deal() {
        Standing next = Rotation.next(inOrder(), turn).orElse(null);
        if (next == null) {
            return null;
        }
        turn = new Turn(next.user(), next.place());
        today.merge(next.user(), 1, Integer::sum);
        return next.user();
    }

    @Override
    public void join(String user) {
        if (user.equals(turn.served())) {
            // Who left and comes back is a new member: the turn stays where they were and forgets that it was they.
            turn = new Turn(null, turn.place());
        }
        places.put(user, ++lastPlace);
    }

    @Override
    public void leave(String user) {
        places.remove(user);
    }

    @Override
    public void goOffline(String user) {
        offline.add(user);
    }

    @Override
    public void comeOnline(String user) {
        offline.remove(user);
    }

    @Override
    public void limit(String user, int daily) {
        limits.put(user, daily);
    }

    @Override
    public void nextDay() {
        today.clear();
    }

    @Override
    public void reorder(Collection<String> users) {
        List<Long> free = places.values().stream().sorted().toList();
        int i = 0;
        for (String user : users) {
            places.put(user, free.get(i++));
        }
        if (places.containsKey(turn.served())) {
            turn = new Turn(turn.served(), places.get(turn.served()));
        }
    }

    private List<Standing> inOrder() {
        return places.entrySet().stream()
                .map(e -> standing(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Standing::place).thenComparing(Standing::user))
                .toList();
    }

    private Standing standing(String user, long place) {
        int count = today.getOrDefault(user, 0);
        int limit = limits.getOrDefault(user, 0);
        Reason reason = offline.contains(user) ? Reason.OFFLINE : Limits.reached(count, limit, 0, 0);
        return new Standing(user, place, reason, count, limit, 0, 0, 1, 0, 0, null);
    }
}
