package io.nextup.testing;

import io.nextup.intake.Intake;
import io.nextup.intake.Poster;
import io.nextup.intake.RawLead;
import io.nextup.intake.Receipt;
import io.nextup.intake.RequestKey;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends leads through the Java door, as an integrator. */
@TestComponent
public class Door {

    private static final Poster POSTER = new Poster(Http.ADMIN, true, false);

    private final Intake intake;
    private final TransactionTemplate transaction;
    private final AtomicInteger names = new AtomicInteger();

    Door(Intake intake, TransactionTemplate transaction) {
        this.intake = intake;
        this.transaction = transaction;
    }

    /** A lead of somebody nobody has heard of. */
    public Receipt send(String leadGroup) {
        return send(Map.of("leadGroup", leadGroup), null);
    }

    /** A lead with these fields and attributes, and a name of its own where none is given. */
    public Receipt send(Map<String, Object> values, RequestKey key) {
        Map<String, Object> named = new HashMap<>(values);
        named.putIfAbsent("name", "Ann " + names.incrementAndGet());
        return intake.receive(RawLead.sorted(named), POSTER, key);
    }

    /** The same, but never tried again: the caller hears of every deadlock and every lost race. */
    public Receipt sendOnce(Map<String, Object> values) {
        return transaction.execute(status -> send(values, null));
    }
}
