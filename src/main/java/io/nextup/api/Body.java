package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.input.Fields;
import io.nextup.problem.Faults;
import java.util.function.Function;

/** Reads a request's body whole: every fault is found, also of fields that are not known, before anything is done. */
final class Body {

    private Body() {}

    /** What the reader makes of the body, or a {@link io.nextup.problem.BadInput} with every fault. */
    static <T> T read(JsonNode body, Function<Fields, T> reader) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, faults);
        T read = reader.apply(fields);
        fields.nothingElse();
        faults.throwIfAny();
        return read;
    }
}
