package io.nextup.api;

import io.nextup.problem.Faults;

/** What all lists that are given in pages have in common. */
final class Pages {

    private static final int LARGEST = 200;

    private Pages() {}

    /** Pages are counted from 0. */
    static void check(int page, int size, Faults faults) {
        if (page < 0) {
            faults.add("page", "expected 0 or more");
        }
        if (size < 1 || size > LARGEST) {
            faults.add("size", "expected 1 to " + LARGEST);
        }
    }

    /** What a list is to be limited to; an empty parameter limits nothing. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
