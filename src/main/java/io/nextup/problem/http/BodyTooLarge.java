package io.nextup.problem.http;

import java.io.IOException;

/** A body went over its limit while it was read. */
public class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("The body is larger than is taken here: 1 MiB, or 10 MiB for a CSV import or a deployment.");
    }
}
