package io.nextup.process.plugin;

import java.util.Collection;
import java.util.Optional;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.camunda.feel.syntaxtree.ValString;

/** What the cells of a table say, for who looks at it before it is deployed. */
public final class TableCells {

    /** What an expression comes to that speaks of no field; null where FEEL makes nothing of it. */
    public record Said(Object value) {}

    private final ForgivingFeel feel = new ForgivingFeel();
    private final PlainCells cells = new PlainCells(feel);

    public boolean isCondition(String text) {
        return feel.condition(Cell.read(text, null)).isSuccess();
    }

    public boolean isExpression(String text) {
        return feel.expression(text).isSuccess();
    }

    /** Whether a condition is a name alone, so that it means the field of that name and not the text. */
    public boolean isName(String condition) {
        ParseResult read = feel.condition(Cell.read(condition, null));
        if (read.isFailure()) {
            return false;
        }
        Exp expression = read.parsedExpression().expression();
        return expression instanceof UnaryTestExpression alone && alone.exp() instanceof Ref
                || expression instanceof InputEqualTo equal && equal.x() instanceof Ref;
    }

    /** Whether a text is written out in a condition. */
    public boolean namesText(String condition) {
        return cells.literals(condition).stream().anyMatch(ValString.class::isInstance);
    }

    /** Empty where it depends on the lead. */
    public Optional<Said> said(String expression) {
        return cells.constant(expression).map(constant -> new Said(constant.value()));
    }

    /** @see Possibilities#Possibilities */
    public Possibilities possibilities(String type, Collection<String> conditions) {
        return new Possibilities(cells, type, conditions);
    }
}
