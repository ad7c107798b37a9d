package io.nextup.process.plugin;

import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValDayTimeDuration;
import org.camunda.feel.syntaxtree.ValLocalDateTime;
import org.camunda.feel.syntaxtree.ValLocalTime;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.syntaxtree.ValTime;
import org.camunda.feel.syntaxtree.ValYearMonthDuration;

/** What is written out in a table: its value is the same for every lead, and FEEL itself says which. */
final class PlainValue {

    private static final Set<Class<?>> LITERALS = Set.of(
            ConstNull$.class,
            ConstBool.class,
            ConstNumber.class,
            ConstString.class,
            ConstDate.class,
            ConstTime.class,
            ConstLocalTime.class,
            ConstDateTime.class,
            ConstLocalDateTime.class,
            ConstYearMonthDuration.class,
            ConstDayTimeDuration.class);

    private static final Set<Class<?>> SINGLE_VALUES = Set.of(
            ValBoolean.class,
            ValNumber.class,
            ValString.class,
            ValDate.class,
            ValTime.class,
            ValLocalTime.class,
            ValDateTime.class,
            ValLocalDateTime.class,
            ValYearMonthDuration.class,
            ValDayTimeDuration.class);

    private static final ReadyFeel FEEL = new ReadyFeel();

    private PlainValue() {}

    static Optional<Val> of(Exp expression) {
        return isWrittenOut(expression) ? Optional.of(FEEL.constant(expression)) : Optional.empty();
    }

    /** An input as FEEL takes it; null unless it is a single value. */
    static Val ofInput(Object input) {
        try {
            Val value = FEEL.value(input);
            return SINGLE_VALUES.contains(value.getClass()) ? value : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    static boolean isWrittenOut(Exp expression) {
        if (expression instanceof ArithmeticNegation negative) {
            return negative.x() instanceof ConstNumber;
        }
        if (expression instanceof ConstList list) {
            return list.items().forall(PlainValue::isWrittenOut);
        }
        return LITERALS.contains(expression.getClass());
    }
}
