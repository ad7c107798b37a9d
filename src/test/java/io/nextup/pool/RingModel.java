package io.nextup.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sequential pool as people at a round table: there are no places, only who sits next to whom, where the table's head
 * is and where the pointer stands.
 */
final class RingModel implements SequentialPool {

    private static final String POINTER = "-> ";
    private static final String HEAD = "(head)";

    /** Everybody, the head and the pointer; turned so that the head is first except while it is being dealt. */
    private final ArrayDeque<String> ring = new ArrayDeque<>(List.of(HEAD, POINTER));

    private final Set<String> away = new HashSet<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final List<String> dealtToday = new ArrayList<>();
    private String servedLast;

    @Override
    public String deal() {
        turnUntilFirst(POINTER);
        for (int i = 0; i < ring.size(); i++) {
            ring.addLast(ring.removeFirst());
            String candidate = ring.peekFirst();
            if (mayGet(candidate)) {
                ring.removeFirst();
                ring.remove(POINTER);
                ring.addFirst(POINTER);
                ring.addFirst(candidate);
                dealtToday.add(candidate);
                servedLast = candidate;
                turnUntilFirst(HEAD);
                return candidate;
            }
        }
        turnUntilFirst(HEAD);
        return null;
    }

    private boolean mayGet(String candidate) {
        if (candidate.equals(HEAD) || candidate.equals(POINTER) || away.contains(candidate)) {
            return false;
        }
        long had = dealtToday.stream().filter(candidate::equals).count();
        return !limits.containsKey(candidate) || had < limits.get(candidate);
    }

    private void turnUntilFirst(String wanted) {
        while (!wanted.equals(ring.peekFirst())) {
            ring.addLast(ring.removeFirst());
        }
    }

    @Override
    public void join(String user) {
        ring.addLast(user);
    }

    @Override
    public void leave(String user) {
        ring.remove(user);
        servedLast = user.equals(servedLast) ? null : servedLast;
    }

    @Override
    public void goOffline(String user) {
        away.add(user);
    }

    @Override
    public void comeOnline(String user) {
        away.remove(user);
    }

    @Override
    public void limit(String user, int daily) {
        if (daily == 0) {
            limits.remove(user);
        } else {
            limits.put(user, daily);
        }
    }

    @Override
    public void nextDay() {
        dealtToday.clear();
    }

    @Override
    public void reorder(Collection<String> users) {
        int pointer = new ArrayList<>(ring).indexOf(POINTER);
        List<String> anew = new ArrayList<>(users);
        anew.add(0, HEAD);
        // Who was served last takes the pointer along; one who has left or was never there leaves it where it is.
        anew.add(servedLast == null ? pointer : anew.indexOf(servedLast) + 1, POINTER);
        ring.clear();
        ring.addAll(anew);
    }
}
