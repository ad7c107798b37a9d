package io.nextup.process.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;

/** What the outputs of one row say, by the names of their columns. */
record Naming(Map<String, DmnEvaluatedOutput> outputs) {

    /** The ids in a list or a single text, each once, in the order written; whatever is not a text is left out. */
    List<String> ids(String column) {
        return ids(value(column));
    }

    /** The same of one value. */
    static List<String> ids(Object value) {
        Collection<?> written = value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
        return written.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }

    boolean yes(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    private Object value(String column) {
        DmnEvaluatedOutput output = outputs.get(column);
        return output == null ? null : output.getValue().getValue();
    }
}
