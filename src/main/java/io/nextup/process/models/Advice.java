package io.nextup.process.models;

import java.util.HashMap;
import java.util.Map;

/** What to do instead of what a model may not hold. */
final class Advice {

    private static final String A_STEP =
            "use the delegate expression of a step that NextUp brings along, such as ${findEligible}";
    private static final String A_FORM = "draw a Camunda form (.form) and name it as the form reference";
    private static final String NO_SCRIPT =
            "scripts do not run here; write a condition such as ${status == 'NEW'}, or use a step that NextUp brings along";
    private static final String NO_TENANT = "leave it out; NextUp has no tenants";
    private static final String NO_CASE = "call a process instead; cases (CMMN) do not run here";

    private static final Map<String, String> INSTEAD = new HashMap<>();

    static {
        instead(A_STEP, "class", "expression", "delegateExpression", "implementation", "operationRef");
        instead("external tasks do not run here; " + A_STEP, "type", "topic", "taskPriority");
        instead("connectors do not run here; " + A_STEP, "connector", "connectorId");
        instead(
                "a step takes no fields; give it a process variable (an input of the task) instead",
                "field",
                "string",
                "stringValue");
        instead(
                A_FORM,
                "formKey",
                "formHandlerClass",
                "formData",
                "formField",
                "formProperty",
                "validation",
                "constraint");
        instead(NO_SCRIPT, "script", "scriptTask", "scriptFormat", "resource", "language", "scriptValueFormat");
        instead("write ${…} expressions of variables and comparisons", "expressionLanguage", "typeLanguage");
        instead(
                "map each variable by its name (in and out mappings)",
                "variableMappingClass",
                "variableMappingDelegateExpression");
        instead(NO_TENANT, "calledElementTenantId", "decisionRefTenantId", "caseTenantId");
        instead(NO_CASE, "caseRef", "caseBinding", "caseVersion");
        instead("write a text, or the name of a variable such as ${owner}", "list", "map", "entry");
        instead(
                "use the assignee or the candidate users and groups of the task",
                "potentialOwner",
                "humanPerformer",
                "performer",
                "resourceRole");
        instead("use asynchronous before", "async");
        instead("write a number of turns; no variable holds a list", "collection", "elementVariable");
        instead("delete it; Camunda Modeler does without", "schemaLocation", "noNamespaceSchemaLocation");
        instead("put everything into one file; models fetch nothing", "import");
        instead("write the expression into a decision of its own", "businessKnowledgeModel", "knowledgeRequirement");
        instead(
                "write one FEEL expression",
                "invocation",
                "context",
                "relation",
                "functionDefinition",
                "encapsulatedLogic");
    }

    private Advice() {}

    private static void instead(String advice, String... names) {
        for (String name : names) {
            INSTEAD.put(name, advice);
        }
    }

    /** @param name of an element or an attribute, with its prefix or without */
    static String insteadOf(String name) {
        return INSTEAD.getOrDefault(name.substring(name.indexOf(':') + 1), "leave it out");
    }

    static boolean knows(String localName) {
        return INSTEAD.containsKey(localName);
    }
}
