package io.nextup.intake;

import io.nextup.problem.Faults;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the texts of a lead that was sent, and names what is wrong with them. */
final class Texts {

    static final int LONGEST = 255;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final Map<String, Object> fields;
    private final Faults faults;

    Texts(Map<String, Object> fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    /** The text, or null where there is none, a blank one or a faulty one. */
    String text(String field) {
        return text(field, LONGEST);
    }

    String text(String field, int longest) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            faults.add(field, "expected a text");
            return null;
        }
        if (text.length() > longest) {
            faults.add(field, "expected at most " + longest + " characters");
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

    /** The whole number from 0 to the highest, also where it came as a text of digits, as a file has it. */
    int whole(String field, int highest, int otherwise) {
        Object value = fields.get(field);
        if (value == null || value instanceof String text && text.isBlank()) {
            return otherwise;
        }
        try {
            int number = new BigDecimal(value.toString().strip()).intValueExact();
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, like a number that is too low or too high.
        }
        faults.add(field, "expected a whole number from 0 to " + highest);
        return otherwise;
    }

    /** Whether a database and a JSON reader take the text: no NUL, no half of a surrogate pair. */
    static boolean isWritable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
