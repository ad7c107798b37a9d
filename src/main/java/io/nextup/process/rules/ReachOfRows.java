package io.nextup.process.rules;

import io.nextup.process.plugin.Possibilities;
import io.nextup.process.plugin.TableCells;
import io.nextup.routing.Box;
import io.nextup.routing.Finding;
import io.nextup.routing.Reach;
import io.nextup.routing.Sheet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells {@link Reach} what each row matches. Columns that ask the same are one; what is calculated is known only of a lead. */
final class ReachOfRows {

    /** Each row is compared with all before it. */
    static final int ROWS = 1_000;

    private static final int FINDINGS = 50;
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** A field that is asked, by which columns, and what it may hold. */
    private record Asked(String title, List<Integer> columns, Possibilities possibilities) {}

    private final Sheet sheet;
    private final List<Asked> asked = new ArrayList<>();

    ReachOfRows(Sheet sheet, TableCells cells) {
        this.sheet = sheet;
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int i = 0; i < sheet.inputs().size(); i++) {
            columns.computeIfAbsent(sheet.inputs().get(i).name(), name -> new ArrayList<>())
                    .add(i);
        }
        columns.forEach((name, at) -> asked.add(new Asked(
                sheet.inputs().get(at.get(0)).title(),
                at,
                cells.possibilities(
                        sheet.inputs().get(at.get(0)).type(),
                        sheet.rows().stream()
                                .flatMap(row -> at.stream().map(row.conditions()::get))
                                .toList()))));
    }

    List<Finding> findings() {
        if (sheet.rows().size() > ROWS) {
            return List.of(new Finding(
                    Finding.Weight.NOTE,
                    0,
                    "has more than " + ROWS + " rows, so it was not looked at which rows take what from which"));
        }
        Box everything =
                new Box(asked.stream().map(one -> one.possibilities.all()).toList());
        return new Reach(sheet.rows().stream().map(this::row).toList(), everything, this::words).findings(FINDINGS);
    }

    private Reach.Of row(Sheet.Row row) {
        return new Reach.Of(box(row, false), box(row, true));
    }

    private Box box(Sheet.Row row, boolean perhaps) {
        return new Box(asked.stream().map(one -> side(row, one, perhaps)).toList());
    }

    private BitSet side(Sheet.Row row, Asked one, boolean perhaps) {
        BitSet side = one.possibilities.all();
        for (int column : one.columns) {
            String condition = row.conditions().get(column);
            Optional<BitSet> holding = condition.isBlank()
                            || FIELD.matcher(sheet.inputs().get(column).name()).matches()
                    ? one.possibilities.holding(condition)
                    : Optional.empty();
            if (holding.isPresent()) {
                side.and(holding.get());
            } else if (!perhaps) {
                side.clear();
            }
        }
        return side;
    }

    private String words(Box box) {
        List<String> fields = IntStream.range(0, asked.size())
                .filter(i ->
                        !box.sides().get(i).equals(asked.get(i).possibilities.all()))
                .mapToObj(i -> asked.get(i).title + " "
                        + asked.get(i).possibilities.example(box.sides().get(i)))
                .toList();
        return fields.isEmpty() ? "every lead" : "a lead with " + String.join(", ", fields);
    }
}
