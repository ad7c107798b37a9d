package io.nextup.audit;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Changes settings so that the trail has each change; what changes nothing leaves nothing there. */
@Service
public class SettingChanges {

    private final AuditTrail trail;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;

    SettingChanges(AuditTrail trail, Stripes stripes, TryingAgain tryingAgain) {
        this.trail = trail;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
    }

    /**
     * Makes the change and records it in one transaction; two who change one setting do it one after the other, so that the
     * second finds before what the first left.
     *
     * @param setting tells how it stands, as it is to be read in the trail; null where there is none
     * @return what the change gave
     */
    public <T> T make(String kind, String id, Supplier<?> setting, Supplier<T> change) {
        return tryingAgain.call(() -> {
            stripes.lock(Stripes.Kind.REQUEST, List.of(kind + ':' + id));
            String before = AuditTrail.json(setting.get());
            T result = change.get();
            trail.changed(kind, id, before, AuditTrail.json(setting.get()));
            return result;
        });
    }

    /** The same for a change that gives nothing. */
    public void make(String kind, String id, Supplier<?> setting, Runnable change) {
        make(kind, id, setting, () -> {
            change.run();
            return null;
        });
    }
}
