package io.nextup.process.plugin;

import camundajar.impl.scala.Function1;
import camundajar.impl.scala.Option;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;

/** Takes numbers out of FEEL as they are; FEEL itself would round them to a double on the way. */
final class ExactNumbers extends JavaValueMapper {

    @Override
    public Option<Object> unpackVal(Val value, Function1<Val, Object> inner) {
        return value instanceof ValNumber number
                ? Option.apply(number.value().bigDecimal())
                : super.unpackVal(value, inner);
    }
}
