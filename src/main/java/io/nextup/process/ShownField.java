package io.nextup.process;

import org.camunda.bpm.engine.rest.hal.HalVariableValue;

/** A field of a lead in the place of a task's variable. */
class ShownField extends HalVariableValue {

    ShownField(String name, Object value) {
        this.name = name;
        this.type = FormValues.type(value);
        this.value = FormValues.plain(value);
    }
}
