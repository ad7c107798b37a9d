package io.nextup.intake.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column of a file is called, made an identifier that a lead's attribute can have and a rule can name. */
final class ColumnName {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9_]+");

    private ColumnName() {}

    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** {@code Lead Source} as {@code leadSource}; empty where no letter or digit of ASCII remains. */
    static String identifier(String columnName) {
        String folded = MARKS.matcher(Normalizer.normalize(columnName, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ẞ", "SS");
        String[] words = Arrays.stream(BETWEEN_WORDS.split(folded))
                .map(word -> NOT_ASCII.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        if (words.length == 0 || String.join("", words).replace("_", "").isEmpty()) {
            return "";
        }
        String identifier = decapitalised(words[0])
                + Arrays.stream(words, 1, words.length)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        // A rule cannot name a variable that begins with a digit.
        return isIdentifier(identifier) ? identifier : "_" + identifier;
    }

    private static String decapitalised(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
