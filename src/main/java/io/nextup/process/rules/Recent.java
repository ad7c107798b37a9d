package io.nextup.process.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The few things asked for last, by their ids; safe for many threads at once. */
final class Recent<T> {

    private static final float LOAD = 0.75f;

    private final Map<String, T> things;

    Recent(int room) {
        things = new LinkedHashMap<>(room, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > room;
            }
        };
    }

    synchronized Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** Makes a thing once, however many ask at once; the making must not wait for the database, for others wait for it. */
    synchronized T findOrMake(String id, Supplier<T> making) {
        T thing = things.get(id);
        if (thing == null) {
            thing = making.get();
            things.put(id, thing);
        }
        return thing;
    }
}
