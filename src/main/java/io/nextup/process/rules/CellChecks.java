package io.nextup.process.rules;

import io.nextup.process.plugin.TableCells;
import io.nextup.routing.Finding;
import io.nextup.routing.RuleTables;
import io.nextup.routing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at a table cell by cell: whether it can be read, and says what its author means. */
final class CellChecks {

    private static final Set<String> OUTPUTS = Set.of("users", "groups", "between");
    private static final Set<String> WITHOUT_TEXTS = Set.of("number", "integer", "long", "double", "boolean");

    private final Sheet sheet;
    private final TableCells cells;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleTables.Named> named = new ArrayList<>();

    CellChecks(Sheet sheet, TableCells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    List<Finding> findings() {
        return findings;
    }

    List<RuleTables.Named> named() {
        return named;
    }

    CellChecks look() {
        for (Sheet.Column input : sheet.inputs()) {
            if (!cells.isExpression(input.name())) {
                find(Finding.Weight.FAULT, 0, input, "expected the name of a field, such as country");
            }
        }
        for (Sheet.Column output : sheet.outputs()) {
            if (!OUTPUTS.contains(output.name())) {
                find(Finding.Weight.FAULT, 0, output, "nothing reads it; a rule says users, groups and between only");
            }
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            look(row + 1, sheet.rows().get(row));
        }
        return this;
    }

    private void look(int number, Sheet.Row row) {
        for (int i = 0; i < sheet.inputs().size(); i++) {
            condition(number, sheet.inputs().get(i), row.conditions().get(i));
        }
        List<String> users = List.of();
        List<String> groups = List.of();
        boolean open = false;
        for (int i = 0; i < sheet.outputs().size(); i++) {
            Sheet.Column column = sheet.outputs().get(i);
            String text = row.names().get(i);
            if (column.name().equals("between")) {
                truth(number, column, text);
            } else if (!text.isBlank()) {
                List<String> ids = ids(number, column, text);
                open |= ids.isEmpty();
                users = column.name().equals("users") ? ids : users;
                groups = column.name().equals("groups") ? ids : groups;
            }
        }
        named.add(new RuleTables.Named(number, users, groups));
        if (users.isEmpty() && groups.isEmpty() && !open) {
            findings.add(
                    new Finding(Finding.Weight.DOUBT, number, "names nobody, so a lead that matches it is nobody's"));
        }
        if (!users.isEmpty() && !groups.isEmpty()) {
            findings.add(new Finding(Finding.Weight.DOUBT, number, "names users, so its user groups are not asked"));
        }
    }

    private void condition(int row, Sheet.Column column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (!cells.isCondition(text)) {
            find(
                    Finding.Weight.FAULT,
                    row,
                    column,
                    "cannot be read; write for example \"DE\", \"DE\", \"AT\" or >= 1000");
        } else if (cells.isName(text)) {
            find(
                    Finding.Weight.DOUBT,
                    row,
                    column,
                    "without quotes this is the name of a field; write \"" + text.strip() + "\" for the text");
        } else if (WITHOUT_TEXTS.contains(column.type().toLowerCase(Locale.ROOT)) && cells.namesText(text)) {
            find(Finding.Weight.DOUBT, row, column, "a text never matches in a column of type " + column.type());
        }
    }

    private List<String> ids(int row, Sheet.Column column, String text) {
        if (!cells.isExpression(text)) {
            expectIds(row, column);
            return List.of();
        }
        return cells.said(text)
                .map(said -> {
                    List<String> ids = Naming.ids(said.value());
                    if (ids.isEmpty()) {
                        expectIds(row, column);
                    }
                    return ids;
                })
                .orElse(List.of());
    }

    private void expectIds(int row, Sheet.Column column) {
        find(Finding.Weight.FAULT, row, column, "expected ids in quotes, such as [\"west\", \"east\"]");
    }

    private void truth(int row, Sheet.Column column, String text) {
        boolean read = text.isBlank()
                || cells.isExpression(text)
                        && cells.said(text)
                                .map(said -> said.value() instanceof Boolean)
                                .orElse(true);
        if (!read) {
            find(Finding.Weight.FAULT, row, column, "expected true, false or nothing");
        }
    }

    private void find(Finding.Weight weight, int row, Sheet.Column column, String text) {
        findings.add(new Finding(weight, row, column.title() + ": " + text));
    }
}
