package io.nextup.api;

import io.nextup.input.Fields;
import io.nextup.problem.BadInput;
import java.util.regex.Pattern;

/** Ids that callers choose: letters, digits, {@code . _ @ -}, as the engine takes them for users and groups. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    static final String EXPECTED = "expected up to 64 letters, digits, . _ @ or -";

    private Ids() {}

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new BadInput("id", EXPECTED);
        }
        return id;
    }

    /** An id in a body; null where it is absent or faulty. */
    static String read(Fields fields, String field) {
        String id = fields.text(field);
        if (id != null && !ID.matcher(id).matches()) {
            fields.fault(field, EXPECTED);
            return null;
        }
        return id;
    }
}
