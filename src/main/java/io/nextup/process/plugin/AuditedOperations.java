package io.nextup.process.plugin;

import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes from the engine's log of what people do in it what the audit trail is to have, and lets nothing of it into the
 * engine's own table: there it would tell of user tasks by their names, which are people's.
 */
class AuditedOperations extends DbHistoryEventHandler {

    private static final Map<String, String> KINDS = Map.of(
            EntityTypes.USER, "account",
            EntityTypes.GROUP, "group",
            EntityTypes.GROUP_MEMBERSHIP, "membership",
            EntityTypes.AUTHORIZATION, "authorization",
            EntityTypes.DEPLOYMENT, "deployment",
            EntityTypes.PROCESS_DEFINITION, "process-definition",
            EntityTypes.DECISION_DEFINITION, "decision-definition",
            EntityTypes.JOB_DEFINITION, "job-definition",
            EntityTypes.PROPERTY, "property");

    private final ObjectProvider<AuditTrail> trail;

    AuditedOperations(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    /** One operation comes as one event per property that it changed. */
    @Override
    public void handleEvents(List<HistoryEvent> events) {
        List<UserOperationLogEntryEventEntity> operation = events.stream()
                .filter(UserOperationLogEntryEventEntity.class::isInstance)
                .map(UserOperationLogEntryEventEntity.class::cast)
                .toList();
        if (operation.isEmpty()) {
            super.handleEvents(events);
        } else {
            record(operation);
        }
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity operation) {
            record(List.of(operation));
        } else {
            super.handleEvent(event);
        }
    }

    private void record(List<UserOperationLogEntryEventEntity> operation) {
        UserOperationLogEntryEventEntity first = operation.get(0);
        String kind = KINDS.get(first.getEntityType());
        Action action = action(first.getOperationType());
        // What is deployed is told, with its files, by AuditedDeployments.
        if (kind == null || kind.equals("deployment") && action != Action.DELETED) {
            return;
        }
        Map<String, String> before = values(operation, UserOperationLogEntryEventEntity::getOrgValue);
        Map<String, String> after = values(operation, UserOperationLogEntryEventEntity::getNewValue);
        String id = id(first, after);
        if (action == Action.DELETED) {
            // The engine calls what is deleted its new value.
            before.putAll(after);
            after.clear();
        }
        trail.getObject().done(first.getUserId(), action, kind, id, orNull(before), orNull(after));
    }

    private static Action action(String operation) {
        return switch (operation) {
            case UserOperationLogEntry.OPERATION_TYPE_CREATE -> Action.CREATED;
            case UserOperationLogEntry.OPERATION_TYPE_DELETE -> Action.DELETED;
            default -> Action.CHANGED;
        };
    }

    private static Map<String, String> values(
            List<UserOperationLogEntryEventEntity> operation,
            Function<UserOperationLogEntryEventEntity, String> value) {
        Map<String, String> values = new TreeMap<>();
        operation.stream()
                .filter(property -> property.getProperty() != null && value.apply(property) != null)
                .forEach(property -> values.put(property.getProperty(), value.apply(property)));
        return values;
    }

    private static String id(UserOperationLogEntryEventEntity operation, Map<String, String> values) {
        return Stream.of(
                        operation.getDeploymentId(),
                        values.get("userId"),
                        values.get("groupId"),
                        operation.getProcessDefinitionKey(),
                        operation.getProcessDefinitionId(),
                        values.get("decisionDefinitionKey"),
                        values.get("decisionDefinitionId"),
                        values.get("name"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("*");
    }

    private static Map<String, String> orNull(Map<String, String> values) {
        return values.isEmpty() ? null : values;
    }
}
