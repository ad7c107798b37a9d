package io.nextup.intake.csv;

import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each column of a file fills: a field of the lead, an attribute, or nothing. */
public final class CsvColumns {

    static final int MOST = 1_000;

    /** A lead needs one of these, so a first line that fills none of them is no line of names. */
    private static final Set<String> IDENTIFYING = Set.of("name", "company", "email", "phone", "externalId");

    private final List<String> targets;

    /** {@link BadInput} with every fault where the names, or the entries such as {@code externalId=Lead Number}, do not do. */
    CsvColumns(List<String> names, List<String> map, Set<String> fields) {
        refuseTooMany(names.size());
        var faults = new Faults();
        var fieldNames = new FieldNames(fields);
        List<String> trimmed = names.stream().map(String::strip).toList();
        Map<Integer, String> mapped = new ColumnMap(trimmed, fieldNames, faults).targets(map);
        targets = new ArrayList<>();
        for (int column = 0; column < trimmed.size(); column++) {
            String identifier = ColumnName.identifier(trimmed.get(column));
            targets.add(mapped.getOrDefault(column, identifier.isEmpty() ? null : fieldNames.fieldOr(identifier)));
        }
        refuseSharedTargets(faults);
        if (IDENTIFYING.stream().noneMatch(targets::contains)) {
            faults.add(
                    "file",
                    "the first line must name the columns, with commas between them, and a column must fill name, company,"
                            + " email, phone or externalId: name the columns so, or send map, as in"
                            + " externalId=Column Name");
        }
        faults.throwIfAny();
    }

    /** Apart from the other checks, so that a line of a million columns can be refused before its names are read. */
    static void refuseTooMany(int columns) {
        if (columns > MOST) {
            throw new BadInput("file", "expected at most " + MOST + " columns in the first line, found " + columns);
        }
    }

    /** How many columns a row has to have. */
    public int size() {
        return targets.size();
    }

    /** The field or attribute that the column fills, counted from 0; null if the column is ignored. */
    public String target(int column) {
        return targets.get(column);
    }

    /** "columns 2 and 5" of the indexes 1 and 4: people count columns from 1. */
    static String numbers(Collection<Integer> columns) {
        return columns.stream()
                .map(column -> String.valueOf(column + 1))
                .collect(Collectors.joining(" and ", "columns ", ""));
    }

    private void refuseSharedTargets(Faults faults) {
        var columnsOf = new LinkedHashMap<String, List<Integer>>();
        for (int column = 0; column < targets.size(); column++) {
            if (targets.get(column) != null) {
                columnsOf
                        .computeIfAbsent(targets.get(column), any -> new ArrayList<>())
                        .add(column);
            }
        }
        columnsOf.values().stream()
                .filter(columns -> columns.size() > 1)
                .forEach(columns -> faults.add(
                        "file",
                        numbers(columns) + " fill the same field or attribute: rename all but one of them,"
                                + " or send map, as in anotherName=Column Name"));
    }
}
