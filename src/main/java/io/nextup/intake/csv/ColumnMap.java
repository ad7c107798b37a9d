package io.nextup.intake.csv;

import io.nextup.problem.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that a caller gave a target of their own, by entries such as {@code externalId=Lead Number}. */
final class ColumnMap {

    private final Map<String, List<Integer>> exactly = new HashMap<>();
    private final Map<String, List<Integer>> ignoringCase = new HashMap<>();
    private final FieldNames fields;
    private final Faults faults;

    ColumnMap(List<String> columnNames, FieldNames fields, Faults faults) {
        for (int column = 0; column < columnNames.size(); column++) {
            String name = columnNames.get(column);
            exactly.computeIfAbsent(name, any -> new ArrayList<>()).add(column);
            ignoringCase
                    .computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(column);
        }
        this.fields = fields;
        this.faults = faults;
    }

    /** The targets by the index of their column; what is wrong with an entry goes to the faults, by its number. */
    Map<Integer, String> targets(List<String> entries) {
        var targets = new HashMap<Integer, String>();
        for (int entry = 0; entry < entries.size(); entry++) {
            String problem = take(entries.get(entry), targets);
            if (problem != null) {
                faults.add("map", "map entry " + (entry + 1) + " " + problem);
            }
        }
        return targets;
    }

    private String take(String entry, Map<Integer, String> targets) {
        int equals = entry.indexOf('=');
        String column = entry.substring(equals + 1).strip();
        if (equals < 0 || column.isEmpty()) {
            return "has no column: expected target=Column Name";
        }
        String target = entry.substring(0, equals).strip();
        if (!ColumnName.isIdentifier(target)) {
            return "has no target that is a field or an attribute: expected letters, digits and _, "
                    + "beginning with no digit, before the =";
        }
        List<Integer> columns =
                exactly.getOrDefault(column, ignoringCase.getOrDefault(column.toLowerCase(Locale.ROOT), List.of()));
        if (columns.isEmpty()) {
            return "names a column that the first line does not have: expected target=Column Name";
        }
        if (columns.size() > 1) {
            return "names a column that the first line has more than once (" + CsvColumns.numbers(columns)
                    + "): rename all but one of them";
        }
        String taken = targets.putIfAbsent(columns.get(0), fields.fieldOr(target));
        return taken == null ? null : "names the same column as an entry before it: leave one of them out";
    }
}
