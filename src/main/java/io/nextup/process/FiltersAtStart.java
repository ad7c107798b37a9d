package io.nextup.process;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import io.nextup.security.LookingAgain;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The filters of Tasklist, made once: what managers change or delete stays so.
 *
 * <p>Everybody reads the first two, because whose tasks they show depends on who asks; the others are managers' and
 * administrators', who may read every filter.
 */
@Component
class FiltersAtStart implements SmartInitializingSingleton {

    /** A property of the engine which says that they were made. */
    static final String MADE = "nextup.filters";

    private static final List<Map<String, String>> SHOWN =
            List.of(Map.of("name", "statusName", "label", "Status"), Map.of("name", "age", "label", "Received"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final ManagementService management;
    private final TransactionOperations transaction;

    FiltersAtStart(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            ManagementService management,
            TransactionOperations transaction) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.management = management;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        LookingAgain.run(() -> transaction.executeWithoutResult(status -> {
            if (!management.getProperties().containsKey(MADE)) {
                make();
                management.setProperty(MADE, "1");
            }
        }));
    }

    private void make() {
        everybodyReads(save(1, "My leads", "What you own", owned().taskAssigneeExpression("${currentUser()}")));
        everybodyReads(save(
                2,
                "To pick up",
                "What you may claim, new ones first",
                owned().taskCandidateGroupInExpression("${currentUserGroups()}")));
        save(3, "Waiting for an owner", "What nobody owns", owned().taskUnassigned());
        save(4, "To reassign", "What owners ask to have reassigned", of(Elements.REASSIGN_LEAD));
        save(5, "All leads", "Every open lead", owned());
    }

    private TaskQuery owned() {
        return of(Elements.WORK_LEAD, Elements.PICK_UP_LEAD);
    }

    private TaskQuery of(String... elements) {
        return tasks.createTaskQuery()
                .processDefinitionKey("handling")
                .taskDefinitionKeyIn(elements)
                .orderByTaskCreateTime()
                .desc();
    }

    private Filter save(int place, String name, String description, TaskQuery query) {
        return filters.saveFilter(filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of(
                        "description", description,
                        "priority", place,
                        "refresh", true,
                        "showUndefinedVariable", false,
                        "variables", SHOWN)));
    }

    private void everybodyReads(Filter filter) {
        Authorization everybody = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
