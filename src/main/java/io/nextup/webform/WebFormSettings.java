package io.nextup.webform;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sets up web forms, one change of a form after the other. */
@Service
public class WebFormSettings {

    private final WebFormStore store;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;

    WebFormSettings(WebFormStore store, Stripes stripes, TryingAgain tryingAgain) {
        this.store = store;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
    }

    /** Creates or replaces a form that was checked; returns whether it was not there before. */
    public boolean save(WebForm form) {
        return tryingAgain.call(() -> {
            lock(form.id());
            boolean created = store.find(form.id()).isEmpty();
            if (created) {
                store.insert(form);
            } else {
                store.update(form);
            }
            return created;
        });
    }

    /** Takes the form away; leads that came by it stay. */
    public void delete(String id) {
        tryingAgain.run(() -> {
            lock(id);
            if (store.find(id).isEmpty()) {
                throw Refused.notFound("There is no such form");
            }
            store.delete(id);
        });
    }

    /** Two who create one form at once: the second replaces it. */
    private void lock(String id) {
        stripes.lock(Stripes.Kind.REQUEST, List.of("form:" + id));
    }
}
