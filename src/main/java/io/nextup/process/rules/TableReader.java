package io.nextup.process.rules;

import io.nextup.problem.BadInput;
import io.nextup.process.plugin.DeployedFiles;
import io.nextup.process.plugin.TableCells;
import io.nextup.routing.Finding;
import io.nextup.routing.RuleTables;
import io.nextup.routing.Sheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/** Reads a table that is not deployed, with all that is to be said of it. */
@Component
class TableReader {

    private final DeployedFiles models;

    TableReader(DeployedFiles models) {
        this.models = models;
    }

    RuleTables.Reading read(String key, String dmn) {
        byte[] file = dmn.getBytes(StandardCharsets.UTF_8);
        try {
            models.check(Map.of(key + ".dmn", file));
        } catch (BadInput e) {
            return faulty(e.faults().stream()
                    .map(fault -> fault.field() + ": " + fault.message())
                    .toList());
        }
        return table(key, file)
                .map(TableReader::sheet)
                .map(TableReader::read)
                .orElseGet(() -> faulty(List.of("holds no decision table with the id " + key)));
    }

    private static RuleTables.Reading read(Sheet sheet) {
        TableCells cells = new TableCells();
        CellChecks checks = new CellChecks(sheet, cells).look();
        List<Finding> findings = new ArrayList<>(checks.findings());
        findings.addAll(new ReachOfRows(sheet, cells).findings());
        return new RuleTables.Reading(Optional.of(sheet), checks.named(), findings);
    }

    private static RuleTables.Reading faulty(List<String> faults) {
        return new RuleTables.Reading(
                Optional.empty(),
                List.of(),
                faults.stream()
                        .map(text -> new Finding(Finding.Weight.FAULT, 0, text))
                        .toList());
    }

    private static Optional<DecisionTable> table(String key, byte[] file) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(file)).getModelElementsByType(Decision.class).stream()
                .filter(decision -> key.equals(decision.getId()))
                .map(Decision::getExpression)
                .filter(DecisionTable.class::isInstance)
                .map(DecisionTable.class::cast)
                .findFirst();
    }

    private static Sheet sheet(DecisionTable table) {
        return new Sheet(
                table.getInputs().stream().map(TableReader::input).toList(),
                table.getOutputs().stream().map(TableReader::output).toList(),
                table.getRules().stream().map(TableReader::row).toList());
    }

    private static Sheet.Column input(Input input) {
        InputExpression asked = input.getInputExpression();
        String name = asked == null ? "" : text(asked.getText());
        return new Sheet.Column(title(input, name), name, asked == null ? "" : orEmpty(asked.getTypeRef()));
    }

    private static Sheet.Column output(Output output) {
        String name = orEmpty(output.getName());
        return new Sheet.Column(title(output, name), name, orEmpty(output.getTypeRef()));
    }

    private static String title(DmnElement column, String name) {
        return orEmpty(column.getLabel()).isBlank() ? name : column.getLabel();
    }

    private static Sheet.Row row(Rule rule) {
        return new Sheet.Row(
                orEmpty(rule.getId()),
                texts(rule.getInputEntries().stream()
                        .map(entry -> entry.getText())
                        .toList()),
                texts(rule.getOutputEntries().stream()
                        .map(entry -> entry.getText())
                        .toList()),
                rule.getDescription() == null
                        ? ""
                        : orEmpty(rule.getDescription().getTextContent()));
    }

    private static List<String> texts(Collection<Text> cells) {
        return cells.stream().map(TableReader::text).toList();
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String orEmpty(String text) {
        return Objects.toString(text, "");
    }
}
