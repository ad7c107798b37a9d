package io.nextup.process.plugin;

import io.nextup.problem.BadInput;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.camunda.bpm.engine.query.Query;

/**
 * The expressions of task queries (CVE-2026-109432): those of stored filters that say who asks are evaluated, no others.
 *
 * <p>Whatever road a query comes by, the engine evaluates its expressions here and, unlike those of a process, in no scope.
 */
final class QueryExpressions implements ExpressionManager {

    private static final Pattern WHO_ASKS = Pattern.compile("\\$\\{\\s*currentUser(Groups)?\\(\\)\\s*}");

    private final ExpressionManager inner;

    QueryExpressions(ExpressionManager inner) {
        this.inner = inner;
    }

    /** All expressions of the query, also of those within it, each with what it is for. */
    static Set<String> of(Query<?, ?> query) {
        Set<String> found = new HashSet<>();
        if (query instanceof TaskQueryImpl asked) {
            collect(asked, found, new HashSet<>());
        }
        return found;
    }

    private static void collect(TaskQueryImpl query, Set<String> found, Set<TaskQueryImpl> seen) {
        if (seen.add(query)) {
            query.getExpressions().forEach((what, text) -> found.add(what + "=" + text));
            query.getQueries().forEach(within -> collect(within, found, seen));
        }
    }

    static boolean saysWhoAsks(String expression) {
        return WHO_ASKS.matcher(expression.substring(expression.indexOf('=') + 1))
                .matches();
    }

    static BadInput refusal() {
        return new BadInput(
                "query",
                "may have no expressions but ${currentUser()} and ${currentUserGroups()}, and those only in a filter that"
                        + " the application or an administrator made; send the value itself");
    }

    /** What evaluates expressions as the engine does, whoever brought them. */
    ExpressionManager inner() {
        return inner;
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Guarded(text, inner.createExpression(text));
        } catch (RuntimeException e) {
            // What cannot even be read is as little allowed, and no fault inside.
            throw inStoredFilter() ? refusal() : e;
        }
    }

    @Override
    public void addFunction(String name, Method function) {
        inner.addFunction(name, function);
    }

    private static boolean inStoredFilter() {
        CommandInvocationContext asked = Context.getCommandInvocationContext();
        return asked != null && asked.getCommand() instanceof AbstractExecuteFilterCmd;
    }

    private record Guarded(String text, Expression inner) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            if (scope == null && !(inStoredFilter() && saysWhoAsks(text))) {
                throw refusal();
            }
            return inner.getValue(scope);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return inner.getValue(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            inner.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            inner.setValue(value, scope, execution);
        }

        @Override
        public String getExpressionText() {
            return inner.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return inner.isLiteralText();
        }
    }
}
