package io.nextup.process.plugin;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Asks the engine on nobody's behalf: what it answers does not depend on what the caller may read. */
public final class AsSystem {

    private AsSystem() {}

    /** The caller is back afterwards, also if the question fails. */
    public static <T> T ask(IdentityService identity, Supplier<T> question) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
