package io.nextup.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of an input, so that all are told at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** Throws {@link BadInput} with all faults, or returns if there is none. */
    public void throwIfAny() {
        if (any()) {
            throw new BadInput(found);
        }
    }

    /** The name of a field that was sent; one that could be no field's may be anything, so it is not repeated. */
    public static String repeatable(String name) {
        return name.matches("[A-Za-z0-9_]{1,64}") ? name : "(a field)";
    }
}
