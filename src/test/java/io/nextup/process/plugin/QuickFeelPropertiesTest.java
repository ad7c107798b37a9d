package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.impl.context.CompositeVariableContext;

/** Against FEEL itself: whatever a table says and a lead holds, the quick answer is FEEL's answer. */
class QuickFeelPropertiesTest {

    /** A column's input and what the engine calls it; a column without an expression has neither. */
    record Column(Object input, String name, boolean named) {

        VariableContext shown(VariableContext lead) {
            if (!named) {
                return lead;
            }
            VariableMap own = Variables.createVariables().putValue("inputVariableName", name);
            return CompositeVariableContext.compose(
                    own.putValueTyped(name, Variables.untypedValue(input)).asVariableContext(), lead);
        }
    }

    @Property(tries = 1500)
    void every_cell_holds_for_an_input_if_feel_says_so(
            @ForAll @Size(min = 1, max = 6) List<@From("cells") String> cells,
            @ForAll @Size(min = 1, max = 5) List<@From("columns") Column> columns,
            @ForAll("leads") Map<String, Object> lead) {
        ForgivingFeel feel = new ForgivingFeel();
        PlainCells plain = new PlainCells(new ForgivingFeel());
        QuickFeel quick = new QuickFeel(plain);
        VariableContext fields = Variables.fromMap(lead).asVariableContext();

        for (Column column : columns) {
            VariableContext shown = column.shown(fields);
            for (String cell : cells) {
                boolean expected = feel.evaluateSimpleUnaryTests(cell, column.name(), shown);
                // Twice, for what was remembered, and as another lead, to whom others' answers are known.
                assertThat(List.of(
                                quick.evaluateSimpleUnaryTests(cell, column.name(), shown),
                                quick.evaluateSimpleUnaryTests(cell, column.name(), shown),
                                new QuickFeel(plain).evaluateSimpleUnaryTests(cell, column.name(), shown)))
                        .as("%s of %s for %s", cell, column, lead)
                        .containsOnly(expected);
            }
        }
    }

    @Property(tries = 1000)
    void every_expression_comes_to_what_feel_says(
            @ForAll("cells") String expression, @ForAll("leads") Map<String, Object> lead) {
        VariableContext fields = Variables.fromMap(lead).asVariableContext();
        QuickFeel quick = new QuickFeel(new PlainCells(new ForgivingFeel()));

        String expected = value(new ForgivingFeel(), expression, fields);

        assertThat(value(quick, expression, fields)).isEqualTo(expected);
        assertThat(value(quick, expression, fields)).isEqualTo(expected);
    }

    private static String value(FeelEngine feel, String expression, VariableContext fields) {
        Object value = feel.evaluateSimpleExpression(expression, fields);
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    @Provide
    Arbitrary<String> cells() {
        return CellTexts.any();
    }

    @Provide
    Arbitrary<Column> columns() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("cellInput")),
                Tuple.of(3, Arbitraries.of("country", "US", "inputVariableName", "?")));
        Arbitrary<Boolean> named = Arbitraries.of(true, true, true, true, false);
        return Combinators.combine(Arbitraries.of(CellInputs.ALL).injectNull(0.15), names, named)
                .as(Column::new);
    }

    /** Some have fields of names that FEEL and the engine use themselves. */
    @Provide
    Arbitrary<Map<String, Object>> leads() {
        Arbitrary<String> names =
                Arbitraries.of("country", "unknown", "budget", "cellInput", "inputVariableName", "?", "US");
        return Arbitraries.maps(names, Arbitraries.of(CellInputs.ALL).injectNull(0.1))
                .ofMaxSize(4)
                .map(HashMap::new);
    }
}
