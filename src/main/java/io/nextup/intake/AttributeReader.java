package io.nextup.intake;

import io.nextup.problem.Faults;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the attributes of a lead that was sent, and names what is wrong with them. */
final class AttributeReader {

    static final int LONGEST_TEXT = 2000;
    private static final int MOST = 1000;
    private static final int MOST_DIGITS = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,255}");

    private final Set<String> fields;
    private final Faults faults;

    /** @param fields the names of the fields, which no attribute may have */
    AttributeReader(Set<String> fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    Map<String, Object> read(Map<String, Object> attributes) {
        if (attributes.size() > MOST) {
            faults.add("attributes", "expected at most " + MOST + " of them");
            return Map.of();
        }
        Map<String, Object> read = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            place++;
            String name = attribute.getKey();
            if (!NAME.matcher(name).matches()) {
                faults.add("attributes", "the name of number " + place + " must be of letters, digits and _ only");
            } else if (fields.contains(name) || LeadFields.RESERVED.contains(name)) {
                faults.add("attributes." + name, "is the name of a field; send it as one or give it another name");
            } else {
                read.put(name, value("attributes." + name, attribute.getValue()));
            }
        }
        return read;
    }

    private Object value(String field, Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text(field, text);
        }
        if (value instanceof Number number) {
            return number(field, number);
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        faults.add(field, "expected a text, a number, true, false or null");
        return null;
    }

    private String text(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(field, "expected at most " + LONGEST_TEXT + " characters");
            return null;
        }
        if (!Texts.isWritable(text)) {
            faults.add(field, "expected a text without NUL and without half characters");
            return null;
        }
        return text;
    }

    private BigDecimal number(String field, Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isFinite(value)) {
                return BigDecimal.valueOf(value);
            }
        } else if (number instanceof BigDecimal decimal) {
            if (decimal.precision() <= MOST_DIGITS && Math.abs((long) decimal.scale()) <= MOST_DIGITS) {
                return decimal;
            }
        } else if (number instanceof BigInteger big) {
            if (big.bitLength() <= 3 * MOST_DIGITS) {
                return new BigDecimal(big);
            }
        } else {
            return BigDecimal.valueOf(number.longValue());
        }
        faults.add(field, "expected a number of at most " + MOST_DIGITS + " digits");
        return null;
    }
}
