package io.nextup.problem.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that is waited for with patience, but not for ever: who sends a little now and then runs out of time all the same. */
final class PatientBody implements InputBuffer {

    /** Whoever sends so much in a second may go on for as long as that takes. */
    private static final long LEAST_A_SECOND = 8 * 1024;

    private final Request request;
    private final InputBuffer source;
    private final Semaphore places;
    private final LongSupplier nanoTime;
    private final long start;
    private final long patience;
    private long received;

    /** @param places for those whose bytes are not here yet; who finds none is not waited for */
    PatientBody(Request request, Duration patience, Semaphore places, LongSupplier nanoTime) {
        this.request = request;
        this.source = request.getInputBuffer();
        this.places = places;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.patience = patience.toNanos();
    }

    InputBuffer source() {
        return source;
    }

    @Override
    public int doRead(ApplicationBufferHandler target) throws IOException {
        if (here()) {
            return read(target);
        }
        if (late() || !places.tryAcquire()) {
            throw new BodyTooSlow();
        }
        try {
            return read(target);
        } finally {
            places.release();
        }
    }

    private int read(ApplicationBufferHandler target) throws IOException {
        int read = source.doRead(target);
        received += Math.max(read, 0);
        return read;
    }

    /** Whether there is something to read, or nothing more to come, so that nobody waits. */
    private boolean here() {
        if (request.isFinished() || source.available() > 0) {
            return true;
        }
        if (request.getContentLengthLong() < 0) {
            // To look for more would overwrite the end of the last chunk.
            return false;
        }
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    private boolean late() {
        long earned = Duration.ofSeconds(received / LEAST_A_SECOND).toNanos();
        return nanoTime.getAsLong() - start > patience + earned;
    }

    @Override
    public int available() {
        return source.available();
    }
}
