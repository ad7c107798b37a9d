package io.nextup.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did what, in the transaction in which it is done: neither is ever there without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final AuditStore store;
    private final Acting acting;
    private final Clock clock;

    AuditTrail(AuditStore store, Acting acting, Clock clock) {
        this.store = store;
        this.acting = acting;
        this.clock = clock;
    }

    /** Something was done by whoever is acting that has no before. */
    public void done(Action action, String kind, String id, Object after) {
        write(acting.acting().orElse(null), action, kind, id, null, json(after));
    }

    /** The same by a known user, who is null for NextUp itself; before and after are null or become JSON. */
    public void done(String by, Action action, String kind, String id, Object before, Object after) {
        write(by, action, kind, id, json(before), json(after));
    }

    /** Whoever is acting changed a setting; both as {@link #json} wrote them, null where there is none. */
    void changed(String kind, String id, String before, String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Action action = before == null ? Action.CREATED : after == null ? Action.DELETED : Action.CHANGED;
        write(acting.acting().orElse(null), action, kind, id, before, after);
    }

    static String json(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A setting cannot be written as JSON", e);
        }
    }

    private void write(String by, Action action, String kind, String id, String before, String after) {
        store.insert(
                new AuditRecord(clock.instant().truncatedTo(ChronoUnit.MICROS), by, action, kind, id, before, after));
    }
}
