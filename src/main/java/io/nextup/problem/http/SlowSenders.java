package io.nextup.problem.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Keeps those who send their bodies slowly, or never to the end, from holding all threads, so that others are still served.
 *
 * <p>The servlet container waits for a body on the thread of its request, for each byte anew, and reads also what nobody wanted, to
 * be able to answer: 200 connections of a stranger would be enough. Here, outside of everything else, each body has its time
 * ({@link PatientBody}), and no more than half of the threads wait at any moment; a body that is there already needs no place.
 */
final class SlowSenders extends ValveBase {

    private static final long MOST_UNREAD = 32L * 1024 * 1024;

    private final Duration patience;
    private final Semaphore places;
    private final LongSupplier nanoTime;

    SlowSenders(Duration patience, int places, LongSupplier nanoTime) {
        super(true);
        this.patience = patience;
        this.places = new Semaphore(places);
        this.nanoTime = nanoTime;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        PatientBody body = new PatientBody(request.getCoyoteRequest(), patience, places, nanoTime);
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !request.isFinished()) {
                response.finishResponse();
                throwAway(body, request.getCoyoteRequest());
            }
        } finally {
            request.getCoyoteRequest().setInputBuffer(body.source());
        }
    }

    /** Lets the sender come to the end and read the answer; one who takes too long for that is hung up on. */
    private static void throwAway(PatientBody body, org.apache.coyote.Request request) {
        try {
            ThrownAway bytes = new ThrownAway();
            long thrownAway = 0;
            // Who asked whether to send at all has been told.
            while (!request.hasExpectation() && thrownAway < MOST_UNREAD) {
                int read = body.doRead(bytes);
                if (read < 0) {
                    return;
                }
                thrownAway += read;
            }
        } catch (IOException tooSlowOrGone) {
            // Hung up on below.
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    int freePlaces() {
        return places.availablePermits();
    }
}
