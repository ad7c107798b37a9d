package io.nextup.distribution;

import java.util.List;

/** The streams of items that are distributed. */
public final class Streams {

    public static final String LEAD = "lead";
    public static final String SERVICE_CASE = "service-case";
    public static final List<String> ALL = List.of(LEAD, SERVICE_CASE);

    private Streams() {}
}
