package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Queries as a caller puts them together: none has expressions, and what a user's finds is bounded. */
final class AdHocQueries extends CommandInterceptor {

    private final ResultLimit limit;

    AdHocQueries(ResultLimit limit) {
        this.limit = limit;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof AbstractQuery<?, ?> query)) {
            return next.execute(command);
        }
        if (!QueryExpressions.of(query).isEmpty()) {
            throw QueryExpressions.refusal();
        }
        int asked = query.getMaxResults();
        try {
            return limit.bound(asked, most -> {
                query.setMaxResults(most);
                return next.execute(command);
            });
        } finally {
            query.setMaxResults(asked);
        }
    }
}
