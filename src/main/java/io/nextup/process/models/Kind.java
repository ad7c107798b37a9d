package io.nextup.process.models;

import io.nextup.process.plugin.ElText;
import io.nextup.process.plugin.FeelText;
import java.util.Arrays;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * How a text in a model is looked at, and what is said if it is not right. What the BPMN schema says where a file says nothing ({@link
 * #XPATH}, {@link #XML_TYPES}, {@link #UNSAID}) means nothing to the engine, and some tools write it.
 */
enum Kind {
    PLAIN((text, names) -> ElText.isPlain(text), "write it without ${…}; it is taken as it is written"),
    YES_NO(matches("true|false"), "write true or false"),
    NUMBER(matches("\\d{1,9}"), "write a whole number"),
    TIMES(matches("[1-9]\\d{0,2}"), "write a number up to 999"),
    TYPE(matches("(\\w+:)?t?FormalExpression"), "leave the type out"),
    PLACE_HERE(matches("#.*"), "name a decision of the same file"),
    XPATH(matches("http://www\\.w3\\.org/1999/XPath"), "write ${…} expressions of variables and comparisons"),
    XML_TYPES(matches("http://www\\.w3\\.org/2001/XMLSchema"), "leave it out"),
    UNSAID(matches("##\\w+"), "leave it out, and use a step that NextUp brings along, such as ${findEligible}"),
    STEP(
            (text, names) -> names.isStep(text),
            "use the delegate expression of a step that NextUp brings along, such as ${findEligible}"),
    TASK_LISTENER(
            (text, names) -> names.isTaskListener(text),
            "use the delegate expression of a task listener that NextUp brings along, such as ${keepOwner}"),
    EXECUTION_LISTENER(
            (text, names) -> names.isExecutionListener(text),
            "use the delegate expression of a step that NextUp brings along, such as ${findEligible}"),
    TASK_EVENT(
            matches("create|assignment|complete|update|delete"),
            "listen to create, assignment, complete, update or delete; for a timeout draw a timer on the task's edge"),
    CONDITION(
            (text, names) -> names.compares(text),
            "write one expression of variables and comparisons, such as ${status == 'NEW' and not urgent}"),
    VALUE(
            (text, names) -> ElText.isPlain(text) || names.compares(text),
            "write it as it is, or the name of a variable, such as ${owner}"),
    LIST(
            (text, names) -> Arrays.stream(text.split(",")).allMatch(part -> VALUE.holds(part, names)),
            "write ids or names of variables with commas between, such as managers, ${owner}"),
    BUSINESS_KEY(
            (text, names) -> text.matches("[#$]\\{execution\\.processBusinessKey}") || VALUE.holds(text, names),
            "write #{execution.processBusinessKey}"),
    DATE(
            (text, names) -> Times.isDate(text) || names.compares(text) || names.asksForDate(text),
            "write a date such as 2030-01-31T09:30:00Z, or the name of a variable, such as ${callBackAt}"),
    DURATION(
            (text, names) -> Times.isDuration(text) || names.compares(text),
            "write a duration such as PT2H or P3D, or the name of a variable, such as ${pause}"),
    CYCLE(
            (text, names) -> Times.isCycle(text),
            "write a cycle of a minute or more, such as R/PT1H or 0 0 9 ? * MON-FRI"),
    RETRIES((text, names) -> Times.isRetries(text), "write pauses such as PT10S,PT1M,PT10M, or R3/PT10M"),
    FEEL(
            (text, names) -> !FeelText.definesFunction(text),
            "use FEEL's own functions only, such as date(…); it may define none, nor call Java"),
    FEEL_LANGUAGE(
            matches("(?i:feel)|http://www\\.omg\\.org/spec/FEEL/20140401|https?://www\\.omg\\.org/spec/DMN/\\d+/FEEL/"),
            "leave the language out; NextUp speaks FEEL only");

    private final BiPredicate<String, Names> rule;
    private final String advice;

    Kind(BiPredicate<String, Names> rule, String advice) {
        this.rule = rule;
        this.advice = advice;
    }

    boolean holds(String text, Names names) {
        return rule.test(text.strip(), names);
    }

    String advice() {
        return advice;
    }

    private static BiPredicate<String, Names> matches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return (text, names) -> pattern.matcher(text).matches();
    }
}
