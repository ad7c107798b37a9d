package io.nextup.webform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a field of a form is filled in. */
public enum FieldType {
    TEXT,
    EMAIL,
    TEL,
    TEXTAREA,
    SELECT,
    CHECKBOX,
    NUMBER,
    DATE;

    /** As definitions have it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a field of this name is filled in where the definition does not say; {@code name} may be null. */
    public static FieldType usual(String name) {
        return switch (name == null ? "" : name) {
            case "email" -> EMAIL;
            case "phone", "alternatePhone" -> TEL;
            case "description" -> TEXTAREA;
            default -> TEXT;
        };
    }

    /** Whether its value is no text, which a lead's own fields are. */
    boolean isForAttributes() {
        return this == CHECKBOX || this == NUMBER || this == DATE;
    }
}
