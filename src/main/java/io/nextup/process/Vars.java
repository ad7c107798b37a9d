package io.nextup.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The variables of the diagrams.
 *
 * <p>Only the lead's id is kept. All others are transient: they cost no row, and cannot survive into another transaction.
 */
final class Vars {

    static final String LEAD_ID = "leadId";
    /** The key under which a checked lead is handed over, under a name that no attribute can have. */
    static final String DRAFT = "lead-draft";

    static final String KNOWN = "known";
    static final String CHOSEN = "chosen";
    static final String OUTCOME = "outcome";
    static final String OWNER = "owner";
    static final String DUPLICATE = "duplicate";
    static final String DUPLICATE_ACTION = "duplicateAction";
    static final String DUPLICATE_OF = "duplicateOf";
    static final String DUPLICATE_OWNER = "duplicateOwner";
    static final String STREAM_METHOD = "streamMethod";
    static final String RULE_MATCHED = "ruleMatched";
    static final String FOUND = "found";
    static final String OTHERWISE = "otherwise";
    static final String POOL_METHOD = "poolMethod";
    static final String OWNED = "owned";
    static final String TO_BE_ACCEPTED = "toBeAccepted";
    static final String NEXT = "next";
    static final String WHAT_NEXT = "whatNext";
    static final String STATUS = "status";
    static final String NOTE = "note";
    static final String CALL_BACK_AT = "callBackAt";
    static final String USER = "user";
    static final String USER_GROUP = "userGroup";
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
        scope.setVariable(name, value == null ? Variables.untypedNullValue(true) : Variables.untypedValue(value, true));
    }
}
