package io.nextup.crash;

import java.time.Instant;

/**
 * One request, as the history holds it.
 *
 * @param status of the answer; 0 where there was none
 */
record Sent(
        Instant at,
        String node,
        String user,
        String method,
        String path,
        String body,
        int status,
        String answer,
        long millis) {

    /** There was no answer: what was asked may have been done or not. */
    boolean unanswered() {
        return status == 0;
    }
}
