package io.nextup.webform;

import io.nextup.intake.LeadFields;
import io.nextup.intake.RawLead;
import io.nextup.webform.FormFault.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what was entered into a form as a lead; whatever the form does not ask for is left out. */
final class FormReader {

    /** Of these a lead needs one. */
    static final List<String> NEEDED = List.of("name", "company", "email", "phone");

    private static final int MOST_DIGITS = 30;

    private final WebForm form;
    private final List<FormFault> faults = new ArrayList<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    private FormReader(WebForm form) {
        this.form = form;
    }

    /** A lead, and what is wrong with its fields as far as the form itself can tell. */
    record Entered(RawLead lead, List<FormFault> faults) {}

    static Entered read(WebForm form, Map<String, String> values) {
        return new FormReader(form).read(values);
    }

    private Entered read(Map<String, String> values) {
        Set<String> own = LeadFields.of(form.stream());
        for (FormField field : form.fields()) {
            String value = entered(values, field);
            if (value.isEmpty() && field.required()) {
                faults.add(new FormFault(field.name(), Kind.REQUIRED));
            } else if (own.contains(field.name())) {
                fields.put(field.name(), text(field, value));
            } else {
                attributes.put(field.name(), attribute(field, value));
            }
        }
        attributes.values().removeIf(value -> value == null);
        fields.values().removeIf(value -> value == null);
        boolean nothing = NEEDED.stream().noneMatch(name -> fields.get(name) != null);
        if (nothing && faults.stream().noneMatch(fault -> NEEDED.contains(fault.field()))) {
            faults.add(new FormFault(firstNeeded(), Kind.ONE_NEEDED));
        }
        fields.put("stream", form.stream());
        fields.put("leadGroup", form.leadGroup());
        fields.put("source", form.source());
        return new Entered(new RawLead(fields, attributes), faults);
    }

    /** Browsers end lines with two characters, and count one. */
    private static String entered(Map<String, String> values, FormField field) {
        return Optional.ofNullable(values.get(field.name())).orElse("").strip().replace("\r\n", "\n");
    }

    private String firstNeeded() {
        return form.fields().stream()
                .map(FormField::name)
                .filter(NEEDED::contains)
                .findFirst()
                .orElseThrow();
    }

    private Object attribute(FormField field, String value) {
        return switch (field.type()) {
            case CHECKBOX -> !value.isEmpty();
            case NUMBER -> number(field, value);
            case DATE -> date(field, value);
            default -> text(field, value);
        };
    }

    private String text(FormField field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (field.type() == FieldType.SELECT && !field.offers(value)) {
            faults.add(new FormFault(field.name(), Kind.CHOICE));
            return null;
        }
        if (value.length() > LeadFields.longest(form.stream(), field.name())) {
            faults.add(new FormFault(field.name(), Kind.TOO_LONG));
            return null;
        }
        return value;
    }

    private BigDecimal number(FormField field, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            // A comma is how much of the world writes it; a thousands separator is nothing that a browser sends.
            BigDecimal number = new BigDecimal(value.replace(',', '.'));
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number nobody could mean.
        }
        faults.add(new FormFault(field.name(), Kind.NUMBER));
        return null;
    }

    private String date(FormField field, String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            faults.add(new FormFault(field.name(), Kind.DATE));
            return null;
        }
    }
}
