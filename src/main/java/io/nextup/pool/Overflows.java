package io.nextup.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which groups a lead runs on to where nobody is eligible. */
final class Overflows {

    private Overflows() {}

    /**
     * The loop that would close if a group overflowed to another, as a lead would run it, the group first and last;
     * empty where none closes.
     *
     * @param to null where the group is to overflow to none
     * @param overflowTo the overflows set now, by group; what it has for this group no longer counts
     */
    static List<String> loop(String group, String to, Map<String, String> overflowTo) {
        Map<String, String> proposed = new HashMap<>(overflowTo);
        proposed.put(group, to);
        List<String> chain = closure(group, proposed);
        String beyond = proposed.get(chain.get(chain.size() - 1));
        if (!group.equals(beyond)) {
            return List.of();
        }
        List<String> loop = new ArrayList<>(chain);
        loop.add(group);
        return List.copyOf(loop);
    }

    /** The group and all that a lead of it may run on to, in that order, each once even if a loop was stored. */
    static List<String> closure(String group, Map<String, String> overflowTo) {
        Set<String> chain = new LinkedHashSet<>();
        String next = group;
        while (next != null && chain.add(next)) {
            next = overflowTo.get(next);
        }
        return List.copyOf(chain);
    }
}
