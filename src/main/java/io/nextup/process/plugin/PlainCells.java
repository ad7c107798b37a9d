package io.nextup.process.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Val;

/** What {@link ForgivingFeel} says of a table's plain cells, remembered by their texts; safe for many threads at once. */
final class PlainCells {

    /** What an expression always comes to. */
    record Constant(Object value) {}

    private static final VariableContext NO_FIELDS = Variables.createVariables().asVariableContext();
    /** A text that is no FEEL holds for no input. */
    private static final Optional<PlainTest> NEVER = Optional.of(PlainTest.always(null));

    private final ForgivingFeel feel;
    private final Map<String, Optional<PlainTest>> tests = new ConcurrentHashMap<>();
    private final Map<String, Optional<PlainTest>> testsOfTimes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Boolean>> answersToNull = new ConcurrentHashMap<>();
    private final Map<String, Optional<Constant>> constants = new ConcurrentHashMap<>();

    PlainCells(ForgivingFeel feel) {
        this.feel = feel;
    }

    ForgivingFeel feel() {
        return feel;
    }

    Optional<Constant> constant(String expression) {
        return remembered(constants, expression, this::readConstant);
    }

    /** The test that a condition is for an input; none if the condition is not plain. */
    Optional<PlainTest> test(String condition, Object input) {
        return remembered(
                Cell.isReadByTime(input) ? testsOfTimes : tests, condition, text -> readTest(Cell.read(text, input)));
    }

    /** The values that are written out in a condition; none of a text that is no FEEL. */
    List<Val> literals(String condition) {
        ParseResult read = feel.condition(Cell.read(condition, null));
        return read.isFailure()
                ? List.of()
                : Literals.in(read.parsedExpression().expression());
    }

    /** Reads a condition before anybody asks it. */
    void read(String condition) {
        test(condition, null);
    }

    /** What FEEL says of a plain condition where the input is null: always the same, so it is asked once. */
    boolean holdsForNull(String condition, String inputName, VariableContext fields) {
        return remembered(
                remembered(answersToNull, inputName, name -> new ConcurrentHashMap<>()),
                condition,
                text -> feel.evaluateSimpleUnaryTests(text, inputName, fields));
    }

    private Optional<PlainTest> readTest(String cell) {
        // Between backticks any name may be written, also that of the input.
        if (cell.indexOf('`') >= 0) {
            return Optional.empty();
        }
        ParseResult read = feel.condition(cell);
        return read.isFailure() ? NEVER : PlainTests.of(read.parsedExpression().expression());
    }

    private Optional<Constant> readConstant(String expression) {
        ParseResult read = feel.expression(expression);
        return read.isFailure()
                        || PlainValue.isWrittenOut(read.parsedExpression().expression())
                ? Optional.of(new Constant(feel.evaluateSimpleExpression(expression, NO_FIELDS)))
                : Optional.empty();
    }

    /** A look first: what is there is had without a lock. */
    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> reading) {
        T thing = known.get(text);
        return thing == null ? known.computeIfAbsent(text, reading) : thing;
    }
}
