package io.nextup.security;

import java.util.List;

/** Thrown at the start where a stranger would find a door open; says which, and how to shut it, a line each. */
class UnsafeSetUp extends RuntimeException {

    UnsafeSetUp(List<String> faults) {
        super(String.join("\n", faults));
    }

    static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new UnsafeSetUp(faults);
        }
    }
}
