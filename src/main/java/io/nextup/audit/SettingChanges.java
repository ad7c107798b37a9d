package io.nextup.audit;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;

/** Changes settings so that the trail has each change; what changes nothing leaves nothing there. */
@Service
public class SettingChanges {

    private final AuditTrail trail;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private final ThreadLocal<String> seen = new ThreadLocal<>();

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
            refuseUnseen(before);
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

    /**
     * Makes, by what is called, only a change to a setting that still stands as somebody saw it.
     *
     * @param version what {@link #version} told of it then
     * @throws Refused as a conflict if somebody else has changed it since; nothing is changed then
     */
    public void unlessChangedSince(String version, Runnable call) {
        seen.set(version);
        try {
            call.run();
        } finally {
            seen.remove();
        }
    }

    /** What tells one state of a setting from another; of null, which stands for none, as well. */
    public static String version(Object setting) {
        return ofJson(AuditTrail.json(setting));
    }

    private void refuseUnseen(String before) {
        if (seen.get() != null && !seen.get().equals(ofJson(before))) {
            throw Refused.conflict("Somebody else changed this after you opened it, so nothing was saved. Load the page"
                    + " anew to see how it stands now");
        }
    }

    private static String ofJson(String json) {
        return DigestUtils.md5DigestAsHex(String.valueOf(json).getBytes(StandardCharsets.UTF_8));
    }
}
