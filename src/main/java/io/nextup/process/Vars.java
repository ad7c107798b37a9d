package io.nextup.process;

import io.nextup.pool.Round;
import io.nextup.pool.Route;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The variables of the diagrams.
 *
 * <p>Only the lead's id is kept. All others are transient: they cost no row, and cannot survive into another transaction, so
 * that a step which needs what an earlier one found in the same transaction fails loudly where a save point was put between.
 */
final class Vars {

    static final String LEAD_ID = "leadId";
    /** A checked lead on its way in, under a name that no attribute can have. */
    static final String DRAFT = "lead-draft";

    static final String REQUEST_KEY = "request-key";
    static final String KNOWN = "known";
    static final String CHOSEN = "chosen";
    static final String OUTCOME = "outcome";
    static final String OWNER = "owner";
    static final String DUPLICATE = "duplicate";
    static final String DUPLICATES = "duplicates";
    static final String DUPLICATE_ACTION = "duplicateAction";
    static final String DUPLICATE_OF = "duplicateOf";
    static final String DUPLICATE_OWNER = "duplicateOwner";
    static final String STREAM_METHOD = "streamMethod";
    static final String RULE_MATCHED = "ruleMatched";
    static final String ROUTE = "route";
    static final String ROUND = "round";
    static final String FOUND = "found";
    static final String OTHERWISE = "otherwise";
    static final String WAIT_FOR = "waitFor";
    static final String POOL_METHOD = "poolMethod";
    static final String OWNED = "owned";
    static final String NEXT = "next";
    static final String STATUS = "status";
    static final String NOTE = "note";
    static final String USER = "user";
    static final String USER_GROUP = "userGroup";
    static final String SAVED = "work-saved";
    static final String HANDED_BACK = "handedBack";

    private Vars() {}

    static String leadId(VariableScope scope) {
        Object id = scope.getVariable(LEAD_ID);
        if (id instanceof String leadId) {
            return leadId;
        }
        throw new IllegalStateException("The process variable leadId is missing: expected the id of a lead; "
                + "start lead-intake, or pass leadId on to the called process");
    }

    /** Sets a variable that lives only as long as the transaction. */
    static void set(VariableScope scope, String name, Object value) {
        scope.setVariable(
                name, value == null ? Variables.untypedNullValue(true) : Variables.untypedValue(value, true));
    }

    static Route route(DelegateExecution execution) {
        return needed(execution, ROUTE, Route.class, "a step that says whom the lead may go to");
    }

    /** What the limit check found, in this same transaction. */
    static Round round(DelegateExecution execution) {
        return needed(execution, ROUND, Round.class, "the step \"Find who is eligible\"");
    }

    static <T> T needed(DelegateExecution execution, String name, Class<T> type, String step) {
        Object value = execution.getVariable(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalStateException("The step \"" + execution.getCurrentActivityName() + "\" of "
                + execution.getProcessDefinitionId() + " needs " + step
                + " before it in the same transaction; put it there, and take away any save point"
                + " (asynchronous before or after) or wait between them");
    }
}
