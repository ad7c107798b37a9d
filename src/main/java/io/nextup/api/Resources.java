package io.nextup.api;

import io.nextup.input.Fields;

/** What all resources have in common. */
final class Resources {

    private Resources() {}

    /** A body may hold the id that a GET gave it, but no other than the address has. */
    static void sameId(Fields fields, String id) {
        String given = fields.text("id");
        if (given != null && !given.equals(id)) {
            fields.fault("id", "expected the id that is in the address, or none");
        }
    }
}
