package io.nextup.process.plugin;

import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedEvaluationResult;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL with its functions made once. The library makes all of them anew for every cell it is asked, which takes many times as
 * long as the answer.
 */
final class ReadyFeel extends FeelEngine {

    private static final ValueMapper EXACT_NUMBERS = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new ExactNumbers())
            .valueMapper();
    /** Expressions cannot call Java. */
    private static final Configuration NO_JAVA = new Configuration(false);

    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    ReadyFeel() {
        super(defaultFunctionProvider(), EXACT_NUMBERS, NO_JAVA, defaultClock());
        interpreter = new FeelInterpreter(valueMapper());
        functions = new BuiltinFunctions(clock(), valueMapper());
    }

    /** What an expression comes to that speaks of nothing. */
    Val constant(Exp expression) {
        return interpreter.eval(expression, EvalContext.empty(valueMapper()));
    }

    Val value(Object of) {
        return valueMapper().toVal(of);
    }

    /** As the library does it, but what goes wrong inside is thrown, and a failure is not described. */
    @Override
    @SuppressWarnings("deprecation") // Deprecated for callers: they are to use FeelEngineApi, which calls it.
    public EvaluationResult evaluate(ParsedExpression expression, Context context) {
        EvalContext known = EvalContext.create(valueMapper(), functions).merge(context);
        Val value = interpreter.eval(expression.expression(), known);
        var failures = known.failureCollector().failures();
        boolean failed = value instanceof ValError
                || value instanceof ValFatalError
                || failures.exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
        return failed
                ? new FailedEvaluationResult(new Failure("the expression failed"), failures)
                : new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures);
    }
}
