package io.nextup.process.plugin;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/** The engine's filters, into which only the application and administrators bring expressions; others may leave them as they are. */
class StoredFilters extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        Set<String> expressions = QueryExpressions.of(filter.getQuery());
        if (!expressions.isEmpty()) {
            checkMaySave(filter.getId());
            if (!expressions.stream().allMatch(QueryExpressions::saysWhoAsks)
                    || !mayBringExpressions() && !stored(filter.getId()).containsAll(expressions)) {
                throw QueryExpressions.refusal();
            }
        }
        return super.insertOrUpdateFilter(filter);
    }

    /** Before anything else is told about the filter. */
    private void checkMaySave(String id) {
        if (id == null) {
            checkAuthorization(Permissions.CREATE, Resources.FILTER, Authorization.ANY);
        } else {
            checkAuthorization(Permissions.UPDATE, Resources.FILTER, id);
        }
    }

    private boolean mayBringExpressions() {
        Authentication acting = getCurrentAuthentication();
        return acting == null || getAuthorizationManager().isCamundaAdmin(acting);
    }

    private Set<String> stored(String id) {
        FilterEntity filter = id == null ? null : findFilterByIdInternal(id);
        return filter == null ? Set.of() : QueryExpressions.of(filter.getQuery());
    }
}
