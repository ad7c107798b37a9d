package io.nextup.process.plugin;

import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.syntaxtree.Val;

/**
 * {@link ForgivingFeel} for one lead, which answers the plain cells of a table itself: thousands take as long as one that FEEL
 * is asked.
 */
final class QuickFeel implements FeelEngine {

    private final PlainCells cells;
    private Column column = new Column("", null, null, null, false);

    QuickFeel(PlainCells cells) {
        this.cells = cells;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext fields) {
        Optional<PlainCells.Constant> constant = cells.constant(expression);
        return constant.isPresent()
                ? (T) constant.get().value()
                : cells.feel().evaluateSimpleExpression(expression, fields);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String condition, String inputName, VariableContext fields) {
        if (column.fields() != fields || !column.inputName().equals(inputName)) {
            column = Column.read(inputName, fields);
        }
        if (!column.plain()) {
            return cells.feel().evaluateSimpleUnaryTests(condition, inputName, fields);
        }
        Optional<PlainTest> test = cells.test(condition, column.input());
        if (test.isEmpty()) {
            return cells.feel().evaluateSimpleUnaryTests(condition, inputName, fields);
        }
        return column.input() == null
                ? cells.holdsForNull(condition, inputName, fields)
                : Boolean.TRUE.equals(test.get().of(column.value()));
    }

    /**
     * The input that all cells of a column are asked of, read once.
     *
     * @param plain whether it is what FEEL takes for the input too, and null or a single value
     */
    private record Column(String inputName, VariableContext fields, Object input, Val value, boolean plain) {

        static Column read(String inputName, VariableContext fields) {
            if (!fields.containsVariable(inputName) || !inputName.equals(named(fields)) || inputName.equals("?")) {
                return new Column(inputName, fields, null, null, false);
            }
            Object input = fields.resolve(inputName).getValue();
            Val value = input == null ? null : PlainValue.ofInput(input);
            return new Column(inputName, fields, input, value, input == null || value != null);
        }

        private static Object named(VariableContext fields) {
            return fields.containsVariable(ForgivingFeel.INPUT_VARIABLE_NAME)
                    ? fields.resolve(ForgivingFeel.INPUT_VARIABLE_NAME).getValue()
                    : null;
        }
    }
}
