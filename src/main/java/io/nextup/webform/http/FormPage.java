package io.nextup.webform.http;

import io.nextup.intake.LeadFields;
import io.nextup.webform.Arrival;
import io.nextup.webform.FormFault;
import io.nextup.webform.WebForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the page shows it.
 *
 * @param message what is said before the fields, or null
 * @param arrival where the person came from, to be handed on
 */
record FormPage(
        String language,
        String title,
        String action,
        String message,
        List<FieldOnPage> fields,
        Map<String, String> arrival,
        String token,
        boolean embedded) {

    /**
     * The page with what was entered, and the faults at their fields.
     *
     * @param values what was entered, or the query where nothing was yet
     */
    static FormPage of(
            WebForm form,
            String language,
            Map<String, String> values,
            List<FormFault> faults,
            String message,
            String token,
            boolean embedded) {
        Map<String, String> errors = errors(form, language, faults);
        return new FormPage(
                language,
                form.title().in(language),
                form.id() + (embedded ? "?embedded" : ""),
                message,
                form.fields().stream()
                        .map(field -> FieldOnPage.of(
                                form, field, language, values.getOrDefault(field.name(), ""), errors.get(field.name())))
                        .toList(),
                Arrival.posted(values),
                token,
                embedded);
    }

    /** What is wrong, by field and in the order of the fields. */
    static Map<String, String> errors(WebForm form, String language, List<FormFault> faults) {
        PageTexts texts = new PageTexts(language);
        Map<String, String> errors = new LinkedHashMap<>();
        form.fields().forEach(field -> faults.stream()
                .filter(fault -> fault.field().equals(field.name()))
                .forEach(fault -> errors.putIfAbsent(
                        field.name(),
                        switch (fault.kind()) {
                            case ONE_NEEDED -> texts.of("ONE_NEEDED", form.needed(language));
                            case TOO_LONG -> texts.of("TOO_LONG", LeadFields.longest(form.stream(), field.name()));
                            default -> texts.of(fault.kind().name());
                        })));
        return errors;
    }

    /** Whether a browser is told something, and so must put the person's eye on it. */
    public boolean isAnswer() {
        return message != null || !faulty().isEmpty();
    }

    public List<FieldOnPage> faulty() {
        return fields.stream().filter(field -> field.error() != null).toList();
    }
}
