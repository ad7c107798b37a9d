package io.nextup.process.plugin;

import camundajar.impl.scala.math.Ordered;
import java.util.List;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;

/**
 * A condition that speaks of nothing but its input, as a function of it. The input is a single value, and there is one: neither a
 * list nor null.
 */
@FunctionalInterface
interface PlainTest {

    /** True, false, or, as in FEEL, null: the two cannot be compared. */
    Boolean of(Val input);

    static PlainTest always(Boolean answer) {
        return input -> answer;
    }

    static PlainTest equalTo(Val value) {
        return value == ValNull$.MODULE$ ? always(false) : input -> sameKind(input, value) ? input.equals(value) : null;
    }

    /** How the input stands to the value: less than 0 for smaller, and so on. */
    static PlainTest compared(Val value, IntPredicate wanted) {
        return input -> comparable(input, value) ? wanted.test(compare(input, value)) : null;
    }

    static PlainTest between(Val low, IntPredicate toLow, Val high, IntPredicate toHigh) {
        return input -> comparable(input, low) && comparable(input, high)
                ? toLow.test(compare(input, low)) && toHigh.test(compare(input, high))
                : null;
    }

    /** A value that stands alone in a cell: the input is it, or is in it if it is a list; {@code true} holds for any input. */
    static PlainTest saying(Val value) {
        if (value instanceof ValList list) {
            return input -> list.items().contains(input);
        }
        if (value instanceof ValBoolean truth) {
            return truth.value() ? always(true) : input -> input.equals(value);
        }
        return equalTo(value);
    }

    static PlainTest not(PlainTest test) {
        return input -> {
            Boolean answer = test.of(input);
            return answer == null ? null : !answer;
        };
    }

    static PlainTest anyOf(List<PlainTest> tests) {
        return input -> {
            Boolean any = false;
            for (PlainTest test : tests) {
                Boolean answer = test.of(input);
                if (Boolean.TRUE.equals(answer)) {
                    return true;
                }
                any = answer == null ? null : any;
            }
            return any;
        };
    }

    private static boolean comparable(Val input, Val value) {
        return sameKind(input, value) && !(input instanceof ValBoolean);
    }

    private static boolean sameKind(Val input, Val value) {
        return input.getClass() == value.getClass();
    }

    private static int compare(Ordered<Val> input, Val value) {
        return input.compare(value);
    }
}
