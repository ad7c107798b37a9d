package io.nextup.process.plugin;

import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Filters as they are used: what a caller adds to one has no expressions, and what it finds is bounded. */
final class FiltersInUse extends FilterServiceImpl {

    private final ResultLimit limit;

    FiltersInUse(ResultLimit limit) {
        this.limit = limit;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return limit.bound(Integer.MAX_VALUE, most -> super.<T>listPage(filterId, 0, most));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q more) {
        refuseExpressions(more);
        return limit.bound(Integer.MAX_VALUE, most -> super.<T, Q>listPage(filterId, more, 0, most));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return limit.bound(most, bounded -> super.<T>listPage(filterId, first, bounded));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q more, int first, int most) {
        refuseExpressions(more);
        return limit.bound(most, bounded -> super.<T, Q>listPage(filterId, more, first, bounded));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q more) {
        refuseExpressions(more);
        return super.singleResult(filterId, more);
    }

    @Override
    public Long count(String filterId, Query<?, ?> more) {
        refuseExpressions(more);
        return super.count(filterId, more);
    }

    private static void refuseExpressions(Query<?, ?> more) {
        if (!QueryExpressions.of(more).isEmpty()) {
            throw QueryExpressions.refusal();
        }
    }
}
