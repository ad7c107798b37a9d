package io.nextup.webform.http;

import io.nextup.intake.LeadFields;
import io.nextup.webform.FormField;
import io.nextup.webform.WebForm;
import java.util.List;
import java.util.Map;

/**
 * A field as the page shows it.
 *
 * @param complete what a browser may fill it in with by itself, or null
 * @param error what is wrong with it, or null
 */
record FieldOnPage(
        String name,
        String label,
        String type,
        boolean required,
        int longest,
        String complete,
        String value,
        List<Choice> choices,
        String error) {

    /** What browsers know of a person, by the fields of a lead. */
    private static final Map<String, String> COMPLETE = Map.of(
            "name", "name",
            "company", "organization",
            "email", "email",
            "phone", "tel",
            "addressLine1", "address-line1",
            "city", "address-level2",
            "state", "address-level1",
            "postcode", "postal-code",
            "country", "country-name");

    /** An option of a select. */
    record Choice(String value, String label, boolean chosen) {}

    static FieldOnPage of(WebForm form, FormField field, String language, String value, String error) {
        return new FieldOnPage(
                field.name(),
                field.label().in(language),
                field.type().id(),
                field.required(),
                LeadFields.longest(form.stream(), field.name()),
                COMPLETE.get(field.name()),
                value,
                field.options().stream()
                        .map(option -> new Choice(
                                option.value(),
                                option.label().in(language),
                                option.value().equals(value)))
                        .toList(),
                error);
    }

    /** The id of the element to fill in. */
    public String id() {
        return "field-" + name;
    }

    /** The id of what says what is wrong. */
    public String errorId() {
        return "error-" + name;
    }
}
