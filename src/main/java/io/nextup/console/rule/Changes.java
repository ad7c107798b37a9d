package io.nextup.console.rule;

import io.nextup.routing.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of each row from one version of a table to another; a row is known by its id, a cell by its column's title. */
final class Changes {

    /**
     * A row that is not as it was.
     *
     * @param before its place in the first version, 0 if it was not there
     * @param after its place in the second, 0 if it is there no more
     * @param cells by the title of the column
     */
    record Change(int before, int after, List<Cell> cells) {

        public String what() {
            if (before == 0) {
                return "Row " + after + " is new";
            }
            if (after == 0) {
                return "Row " + before + " is gone";
            }
            return before == after ? "Row " + after + " changed" : "Row " + before + " became row " + after;
        }
    }

    /** Texts as they stand in the table; empty where there is none. */
    record Cell(String column, String before, String after) {}

    private record Placed(int number, Map<String, String> cells) {}

    private static final Placed NOWHERE = new Placed(0, Map.of());

    private Changes() {}

    /** In the order of the second version; what is gone comes last. */
    static List<Change> between(Sheet before, Sheet after) {
        Map<String, Placed> was = byId(before);
        Map<String, Placed> is = byId(after);
        Set<String> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        List<String> kept = was.keySet().stream().filter(is::containsKey).toList();
        List<String> keptNow = is.keySet().stream().filter(was::containsKey).toList();
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Placed old = was.getOrDefault(id, NOWHERE);
            Placed now = is.getOrDefault(id, NOWHERE);
            List<Cell> cells = cells(old.cells, now.cells);
            // A row that only gave way to others has not moved.
            boolean moved = kept.indexOf(id) != keptNow.indexOf(id);
            if (moved || !cells.isEmpty() || old == NOWHERE || now == NOWHERE) {
                changes.add(new Change(old.number, now.number, cells));
            }
        }
        return changes;
    }

    private static Map<String, Placed> byId(Sheet sheet) {
        Map<String, Placed> rows = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            add(sheet.inputs(), row.conditions(), cells);
            add(sheet.outputs(), row.names(), cells);
            cells.put("Annotation", row.note());
            rows.put(row.id(), new Placed(rows.size() + 1, cells));
        }
        return rows;
    }

    private static void add(List<Sheet.Column> columns, List<String> texts, Map<String, String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            cells.merge(columns.get(i).title(), texts.get(i), (one, other) -> one + " and " + other);
        }
    }

    private static List<Cell> cells(Map<String, String> before, Map<String, String> after) {
        Set<String> columns = new LinkedHashSet<>(after.keySet());
        columns.addAll(before.keySet());
        return columns.stream()
                .map(column -> new Cell(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .filter(cell -> !cell.before.equals(cell.after))
                .toList();
    }
}
