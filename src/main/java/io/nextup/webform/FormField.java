package io.nextup.webform;

import java.util.List;

/**
 * A field to fill in.
 *
 * @param name a field of the stream, or an attribute
 * @param required whether it may not be left empty; of a checkbox: must be ticked
 * @param options of a select, else empty
 */
public record FormField(String name, Wording label, boolean required, FieldType type, List<Option> options) {

    /** What may be chosen: the value that is kept, and the label that is shown. */
    public record Option(String value, Wording label) {}

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
