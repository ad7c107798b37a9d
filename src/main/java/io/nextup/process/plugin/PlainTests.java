package io.nextup.process.plugin;

import camundajar.impl.scala.collection.immutable.List;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** Turns the conditions that analysts write most, as FEEL's own grammar has read them, into tests; of any other it makes none. */
final class PlainTests {

    private static final IntPredicate LESS = order -> order < 0;
    private static final IntPredicate LESS_OR_EQUAL = order -> order <= 0;
    private static final IntPredicate GREATER = order -> order > 0;
    private static final IntPredicate GREATER_OR_EQUAL = order -> order >= 0;

    private PlainTests() {}

    static Optional<PlainTest> of(Exp condition) {
        if (condition instanceof ConstBool any) {
            return Optional.of(PlainTest.always(any.value()));
        }
        if (condition instanceof InputEqualTo equal) {
            return PlainValue.of(equal.x()).map(PlainTest::equalTo);
        }
        if (condition instanceof InputLessThan less) {
            return compared(less.x(), LESS);
        }
        if (condition instanceof InputLessOrEqual less) {
            return compared(less.x(), LESS_OR_EQUAL);
        }
        if (condition instanceof InputGreaterThan greater) {
            return compared(greater.x(), GREATER);
        }
        if (condition instanceof InputGreaterOrEqual greater) {
            return compared(greater.x(), GREATER_OR_EQUAL);
        }
        if (condition instanceof InputInRange within) {
            return within(within.range());
        }
        if (condition instanceof Not not) {
            return of(not.x()).map(PlainTest::not);
        }
        if (condition instanceof AtLeastOne some) {
            return anyOf(some.xs());
        }
        return condition instanceof UnaryTestExpression test ? standingAlone(test.exp()) : Optional.empty();
    }

    /** A value, or what is written with {@code ?} for the input. */
    private static Optional<PlainTest> standingAlone(Exp expression) {
        if (expression instanceof Not not && not.x() instanceof Equal) {
            return ofTheInput(not.x()).map(PlainTest::not);
        }
        Optional<PlainTest> value = PlainValue.of(expression).map(PlainTest::saying);
        return value.isPresent() ? value : ofTheInput(expression);
    }

    private static Optional<PlainTest> ofTheInput(Exp expression) {
        if (!(expression instanceof org.camunda.feel.syntaxtree.Comparison comparison)
                || comparison.x() != ConstInputValue$.MODULE$) {
            return Optional.empty();
        }
        if (comparison instanceof Equal) {
            return PlainValue.of(comparison.y()).map(PlainTest::equalTo);
        }
        return Optional.ofNullable(order(comparison)).flatMap(wanted -> compared(comparison.y(), wanted));
    }

    private static IntPredicate order(Exp comparison) {
        if (comparison instanceof LessThan) {
            return LESS;
        }
        if (comparison instanceof LessOrEqual) {
            return LESS_OR_EQUAL;
        }
        if (comparison instanceof GreaterThan) {
            return GREATER;
        }
        return comparison instanceof GreaterOrEqual ? GREATER_OR_EQUAL : null;
    }

    private static Optional<PlainTest> compared(Exp value, IntPredicate wanted) {
        return PlainValue.of(value).map(known -> PlainTest.compared(known, wanted));
    }

    private static Optional<PlainTest> within(ConstRange range) {
        IntPredicate toLow = range.start() instanceof ClosedConstRangeBoundary ? GREATER_OR_EQUAL : GREATER;
        IntPredicate toHigh = range.end() instanceof ClosedConstRangeBoundary ? LESS_OR_EQUAL : LESS;
        return PlainValue.of(range.start().value())
                .flatMap(low ->
                        PlainValue.of(range.end().value()).map(high -> PlainTest.between(low, toLow, high, toHigh)));
    }

    private static Optional<PlainTest> anyOf(List<Exp> conditions) {
        java.util.List<PlainTest> tests = new ArrayList<>();
        var each = conditions.iterator();
        while (each.hasNext()) {
            Optional<PlainTest> test = of(each.next());
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(PlainTest.anyOf(tests));
    }
}
