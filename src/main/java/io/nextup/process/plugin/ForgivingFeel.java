package io.nextup.process.plugin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FEEL that fails nobody: a condition it cannot evaluate does not hold, any other expression is null. Java functions
 * cannot be called. It remembers every text it has read, so each table has one of its own.
 */
final class ForgivingFeel implements FeelEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ForgivingFeel.class);
    /** Under this the engine tells FEEL what a column calls its input. */
    static final String INPUT_VARIABLE_NAME = "inputVariableName";

    private static final String NO_FIELD_HOLDS_THIS = "\uE000";

    private final FeelEngineApi feel = new FeelEngineApi(new ReadyFeel());
    private final Map<String, ParseResult> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParseResult> conditions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> mentioned = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext fields) {
        Answer answer =
                ask(expression, this::expression, parsed -> feel.evaluate(parsed, mentioned(expression, fields)));
        return (T) answer.value();
    }

    ParseResult expression(String text) {
        return expressions.computeIfAbsent(text, feel::parseExpression);
    }

    /** A condition as {@link Cell#read} gives it. */
    ParseResult condition(String cell) {
        return conditions.computeIfAbsent(cell, feel::parseUnaryTests);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String condition, String inputName, VariableContext fields) {
        Object input =
                fields.containsVariable(inputName) ? fields.resolve(inputName).getValue() : null;
        String cell = Cell.read(condition, input);
        Map<String, Object> values = mentioned(cell, fields);
        show(INPUT_VARIABLE_NAME, fields, values);
        show(inputName, fields, values);
        Answer answer = ask(cell, input, values);
        if (!answer.yes() || input != null || answer.flawless() || Cell.speaksOfNull(cell)) {
            return answer.yes();
        }
        // FEEL takes a cell that failed for equal to an input that is null; such a cell holds for no other input.
        return ask(cell, NO_FIELD_HOLDS_THIS, values).yes();
    }

    private Answer ask(String cell, Object input, Map<String, Object> values) {
        return ask(cell, this::condition, parsed -> feel.evaluateWithInput(parsed, input, values));
    }

    private static Answer ask(
            String text, Function<String, ParseResult> reading, Function<ParsedExpression, EvaluationResult> question) {
        try {
            ParseResult read = reading.apply(text);
            if (read.isFailure()) {
                return nothing(text, "it is not FEEL");
            }
            EvaluationResult answer = question.apply(read.parsedExpression());
            Set<EvaluationFailureType> failures = failures(answer);
            if (answer.isFailure() || failures.contains(EvaluationFailureType.NO_FUNCTION_FOUND$.MODULE$)) {
                return nothing(text, failures);
            }
            return answer.result() == null && !failures.isEmpty()
                    ? nothing(text, failures)
                    : new Answer(answer.result(), failures.isEmpty());
        } catch (RuntimeException | StackOverflowError e) {
            return nothing(text, e.getClass().getSimpleName());
        }
    }

    /** The kinds of failure only: FEEL's messages quote the lead. */
    private static Set<EvaluationFailureType> failures(EvaluationResult answer) {
        Set<EvaluationFailureType> failures = new HashSet<>();
        var each = answer.suppressedFailures().iterator();
        while (each.hasNext()) {
            failures.add(each.next().failureType());
        }
        return failures;
    }

    private static Answer nothing(String text, Object why) {
        LOG.debug("Routing rule: {} came to nothing for a lead: {}", text, why);
        return new Answer(null, false);
    }

    /** The fields that the text mentions: FEEL copies all it is shown, for every cell again. */
    private Map<String, Object> mentioned(String text, VariableContext fields) {
        Map<String, Object> values = new HashMap<>();
        mentioned.computeIfAbsent(text, Mentioned::in).forEach(name -> show(name, fields, values));
        return values;
    }

    private static void show(String name, VariableContext fields, Map<String, Object> values) {
        if (fields.containsVariable(name)) {
            values.put(name, fields.resolve(name).getValue());
        }
    }

    /** What FEEL said, and whether no part of it failed on the way. */
    private record Answer(Object value, boolean flawless) {

        boolean yes() {
            return Boolean.TRUE.equals(value);
        }
    }
}
