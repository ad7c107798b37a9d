package io.nextup.process.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * The values of one input among which the conditions of a table can tell: no value, each that is written in a condition, and one for
 * all others between, below and above. What a plain condition says of these it says of all.
 */
public final class Possibilities {

    private static final String ANY_OTHER_TEXT = "\uE000";
    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");
    private static final Set<String> WHOLE = Set.of("integer", "long");

    private final PlainCells cells;
    private final List<Val> values = new ArrayList<>();
    private final boolean comparable;

    /**
     * @param type of the column, or empty; a column of texts may hold anything
     * @param conditions all that the table asks of this input
     */
    Possibilities(PlainCells cells, String type, Collection<String> conditions) {
        this.cells = cells;
        String kind = type.toLowerCase(Locale.ROOT);
        List<Val> literals = conditions.stream()
                .flatMap(text -> cells.literals(text).stream())
                .toList();
        comparable = !kind.equals("date")
                && literals.stream()
                        .allMatch(value -> value instanceof ValString
                                || value instanceof ValNumber
                                || value instanceof ValBoolean
                                || value == ValNull$.MODULE$);
        values.add(ValNull$.MODULE$);
        if (kind.equals("boolean") || literals.stream().anyMatch(ValBoolean.class::isInstance)) {
            values.add(PlainValue.ofInput(true));
            values.add(PlainValue.ofInput(false));
        }
        if (!kind.equals("boolean")) {
            addNumbers(literals, kind);
        }
        if (!kind.equals("boolean") && !NUMBERS.contains(kind)) {
            literals.stream().filter(ValString.class::isInstance).distinct().forEach(values::add);
            values.add(PlainValue.ofInput(ANY_OTHER_TEXT));
        }
    }

    private void addNumbers(List<Val> literals, String kind) {
        TreeSet<BigDecimal> written = new TreeSet<>();
        literals.stream()
                .filter(ValNumber.class::isInstance)
                .forEach(value -> written.add(((ValNumber) value).value().bigDecimal()));
        if (written.isEmpty() && NUMBERS.contains(kind)) {
            written.add(BigDecimal.ZERO);
        }
        TreeSet<BigDecimal> all = new TreeSet<>(written);
        for (BigDecimal number : written) {
            BigDecimal next = written.higher(number);
            if (next != null && !WHOLE.contains(kind)) {
                all.add(number.add(next).divide(BigDecimal.valueOf(2)));
            } else {
                all.add(number.add(BigDecimal.ONE));
            }
            if (WHOLE.contains(kind) || written.lower(number) == null) {
                all.add(number.subtract(BigDecimal.ONE));
            }
        }
        all.forEach(number -> values.add(PlainValue.ofInput(number)));
    }

    public BitSet all() {
        BitSet all = new BitSet();
        all.set(0, values.size());
        return all;
    }

    /** For which of the values a condition holds; empty where that depends on the lead, or is not known. */
    public Optional<BitSet> holding(String condition) {
        if (condition.isBlank() || condition.strip().equals("-")) {
            return Optional.of(all());
        }
        return comparable ? cells.test(condition, "").map(test -> holding(condition, test)) : Optional.empty();
    }

    private BitSet holding(String condition, PlainTest test) {
        BitSet holding = new BitSet();
        holding.set(
                0,
                cells.holdsForNull(
                        condition, "input", Variables.createVariables().asVariableContext()));
        for (int i = 1; i < values.size(); i++) {
            holding.set(i, Boolean.TRUE.equals(test.of(values.get(i))));
        }
        return holding;
    }

    /** A value among these, as it would be written; the ones that are written in the table before others. */
    public String example(BitSet among) {
        int first = among.nextSetBit(1);
        if (first < 0) {
            return "not given";
        }
        Val value = values.get(first);
        if (value instanceof ValString text) {
            return text.value().equals(ANY_OTHER_TEXT) ? "another than all here" : '"' + text.value() + '"';
        }
        return value instanceof ValNumber number
                ? number.value().bigDecimal().toPlainString()
                : String.valueOf(((ValBoolean) value).value());
    }
}
