package io.nextup.duplicate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;

/** Makes one key of all spellings of a phone number. Safe for use by many threads. */
public final class PhoneNumbers {

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    /** @param defaultRegion the two letters of the country in which numbers without a country code are read */
    public PhoneNumbers(String defaultRegion) {
        this.defaultRegion = defaultRegion.toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.defaultRegion)) {
            throw new IllegalArgumentException(
                    "nextup.default-region: expected the two letters of a country, such as GB; set one that has phone numbers");
        }
    }

    /**
     * E.164 without the extension, {@code +442079460018}. A text that is no number gives its digits alone, which equal no
     * E.164 for want of the plus; a text without digits gives null.
     */
    public String key(String phone) {
        if (phone == null) {
            return null;
        }
        try {
            var number = library.parse(phone, defaultRegion);
            if (library.isPossibleNumber(number)) {
                return library.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException noNumber) {
            // Kept as given, so it is compared by its digits.
        }
        return digits(phone);
    }

    private static String digits(String phone) {
        var digits = new StringBuilder();
        phone.codePoints()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.isEmpty() ? null : digits.toString();
    }
}
