package io.nextup.problem.http;

import java.net.SocketTimeoutException;

/** A body did not come in within its time, or too many others are waited for. */
public class BodyTooSlow extends SocketTimeoutException {

    public BodyTooSlow() {
        super("The body did not come in time; send it at once and without pauses.");
    }
}
