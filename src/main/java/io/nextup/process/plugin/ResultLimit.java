package io.nextup.process.plugin;

import java.util.Collection;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * How much one query of a user may find ({@code query-max-results-limit}).
 *
 * <p>The engine refuses everybody who names no bound, however little there is to find. Here they are refused only if there is
 * too much, and never get a part of it for the whole.
 */
record ResultLimit(ProcessEngineConfigurationImpl engine) {

    /** @param most what was asked for; without a bound {@link Integer#MAX_VALUE} */
    <T> T bound(int most, IntFunction<T> query) {
        if (most < Integer.MAX_VALUE || !askedByUser()) {
            return query.apply(most);
        }
        int limit = engine.getQueryMaxResultsLimit();
        T found = query.apply(limit);
        if (found instanceof Collection<?> many && many.size() >= limit) {
            throw new BadUserRequestException(
                    "There are " + limit + " results or more; ask for them in pages, with firstResult and maxResults.");
        }
        return found;
    }

    /** And not by what the engine, or a step of a process, does for one. */
    private boolean askedByUser() {
        return Context.getCommandContext() == null
                && engine.getIdentityService().getCurrentAuthentication() != null;
    }
}
