package io.nextup.intake;

import io.nextup.problem.Faults;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the texts of a lead that was sent, and names what is wrong with them. */
final class Texts {

    private static final int LONGEST = 255;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final Map<String, Object> fields;
    private final Faults faults;

    Texts(Map<String, Object> fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    /** The text, or null where there is none, a blank one or a faulty one. */
    String text(String field) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            faults.add(field, "expected a text");
            return null;
        }
        if (text.length() > LONGEST) {
            faults.add(field, "expected at most " + LONGEST + " characters");
            return null;
        }
        if (!isWritable(text)) {
            faults.add(field, "expected a text without NUL and without half characters");
            return null;
        }
        return text.isBlank() ? null : text;
    }

    String email(String field) {
        String email = text(field);
        if (email != null && !EMAIL.matcher(email.strip()).matches()) {
            faults.add(field, "expected an e-mail address such as name@example.com");
            return null;
        }
        return email;
    }

    /** Whether a database and a JSON reader take the text: no NUL, no half of a surrogate pair. */
    static boolean isWritable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
