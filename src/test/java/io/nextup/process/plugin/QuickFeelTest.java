package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickFeelTest {

    private static final String INPUT = "cellInput";

    private final PlainCells cells = new PlainCells(new ForgivingFeel());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"US\"",
                "\"US\", \"GB\"",
                "not(\"US\")",
                "not(\"US\", \"GB\")",
                "-",
                "5",
                "-5",
                "1.50",
                "> 100",
                ">= -1.5",
                "< 3, > 5",
                "[1..2]",
                "(1..2)",
                "]1..2[",
                "not([1..2])",
                "true",
                "false",
                "null",
                "= 5",
                "!= \"US\"",
                "? > 5",
                "[\"US\", \"GB\"]",
                "date(\"2026-03-01\")",
                "> date(\"2026-03-01\")",
                "[date(\"2026-03-01\")..date(\"2026-04-01\"))",
                "< date and time(\"2026-03-01T12:00:00Z\")",
                "> duration(\"P1D\")",
                "@\"2026-03-01\"",
                "\"US"
            })
    void cell_that_speaks_of_its_input_only_is_not_asked_of_feel(String cell) {
        assertThat(cells.test(cell, "US")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "> budget",
                "starts with(?, \"U\")",
                "? = country",
                "[1..budget]",
                "\"US\", country",
                "1 + 1",
                "> 2 * 3",
                "date(country)",
                "[country]",
                "not(country)",
                "`?`"
            })
    void cell_that_speaks_of_anything_else_is_asked_of_feel(String cell) {
        assertThat(cells.test(cell, "US")).isEmpty();
    }

    static Stream<Path> tables() throws Exception {
        List<Path> tables = new ArrayList<>();
        for (Path folder : List.of(Path.of("processes"), Path.of("src", "main", "resources", "demo"))) {
            try (Stream<Path> files = Files.list(folder)) {
                tables.addAll(
                        files.filter(file -> file.toString().endsWith(".dmn")).toList());
            }
        }
        return tables.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_cell_of_the_tables_that_nextup_brings_is_quick_and_answers_as_feel_does(Path file) {
        List<String> conditions = texts(file, InputEntry.class);
        assertThat(conditions).isNotEmpty().allSatisfy(cell -> {
            assertThat(cells.test(cell, "US")).as(cell).isPresent();
            for (Object input : CellInputs.ALL) {
                assertThat(holds(new QuickFeel(cells), cell, input))
                        .as("%s for %s", cell, input)
                        .isEqualTo(holds(new ForgivingFeel(), cell, input));
            }
        });
        assertThat(texts(file, OutputEntry.class))
                .allSatisfy(cell -> assertThat(cells.constant(cell)).as(cell).isPresent());
    }

    private static boolean holds(FeelEngine feel, String cell, Object input) {
        return feel.evaluateSimpleUnaryTests(cell, INPUT, shown(input));
    }

    private static VariableContext shown(Object input) {
        return Variables.createVariables()
                .putValue("inputVariableName", INPUT)
                .putValueTyped(INPUT, Variables.untypedValue(input))
                .asVariableContext();
    }

    private static List<String> texts(Path file, Class<? extends DmnElement> kind) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(kind).stream()
                .flatMap(entry -> entry.getChildElementsByType(Text.class).stream())
                .map(Text::getTextContent)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
