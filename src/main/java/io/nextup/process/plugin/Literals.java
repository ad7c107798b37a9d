package io.nextup.process.plugin;

import camundajar.impl.scala.Product;
import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;

/** The values that are written out in an expression, wherever in it they stand. */
final class Literals {

    private Literals() {}

    static List<Val> in(Exp expression) {
        List<Val> found = new ArrayList<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Object part, List<Val> found) {
        if (part instanceof Exp expression && PlainValue.isWrittenOut(expression)) {
            PlainValue.of(expression).ifPresent(value -> add(value, found));
        } else if (part instanceof Product whole) {
            var each = whole.productIterator();
            while (each.hasNext()) {
                collect(each.next(), found);
            }
        }
    }

    private static void add(Val value, List<Val> found) {
        if (value instanceof ValList list) {
            var each = list.items().iterator();
            while (each.hasNext()) {
                add(each.next(), found);
            }
        } else {
            found.add(value);
        }
    }
}
