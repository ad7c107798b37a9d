package io.nextup.process.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The few things asked for last, by their ids; safe for many threads at once. */
final class Recent<T> {

    private static final float LOAD = 0.75f;

    private final Map<String, Place<T>> places;

    Recent(int room) {
        places = new LinkedHashMap<>(room, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Place<T>> eldest) {
                return size() > room;
            }
        };
    }

    /** What has been made; whoever asks while it is being made is told that there is none. */
    Optional<T> find(String id) {
        synchronized (places) {
            return Optional.ofNullable(places.get(id)).map(place -> place.thing);
        }
    }

    /**
     * Makes a thing once, however many ask for it at once; who asks for another does not wait. The making must not wait for the
     * database, for others wait for it.
     */
    T findOrMake(String id, Supplier<T> making) {
        Place<T> place;
        synchronized (places) {
            place = places.computeIfAbsent(id, unknown -> new Place<>());
        }
        return place.findOrMake(making);
    }

    private static final class Place<T> {

        private volatile T thing;

        synchronized T findOrMake(Supplier<T> making) {
            if (thing == null) {
                thing = making.get();
            }
            return thing;
        }
    }
}
