package io.nextup.duplicate;

import static java.util.Map.entry;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people enter, folded so that two spellings of the same thing are equal; null where nothing is left to compare. */
final class Folding {

    /** Accents, vowel points of Hebrew and Arabic, and apostrophes such as ʼ; marks of other scripts are letters. */
    private static final Set<UnicodeBlock> ACCENTS = Set.of(
            UnicodeBlock.SPACING_MODIFIER_LETTERS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS,
            UnicodeBlock.HEBREW,
            UnicodeBlock.ARABIC);

    /** Letters whose accent Unicode does not take apart, and the two forms of the Greek s. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            entry("ø", "o"),
            entry("ł", "l"),
            entry("đ", "d"),
            entry("ð", "d"),
            entry("þ", "th"),
            entry("æ", "ae"),
            entry("œ", "oe"),
            entry("ħ", "h"),
            entry("ı", "i"),
            entry("ς", "σ"));

    private Folding() {}

    /** Trimmed, in lower case. */
    static String email(String email) {
        return orNull(email == null ? "" : email.strip().toLowerCase(Locale.ROOT));
    }

    /** A person's or company's name: letters and digits of every script, without case, accents, spaces and punctuation. */
    static String name(String name) {
        if (name == null) {
            return null;
        }
        var folded = new StringBuilder();
        decomposed(withoutCase(decomposed(name)))
                .codePoints()
                .filter(Folding::isKept)
                .mapToObj(Character::toString)
                .forEach(letter -> folded.append(PLAIN.getOrDefault(letter, letter)));
        // Once more, because marks that now stand side by side have an order of their own.
        return orNull(decomposed(folded.toString()));
    }

    /** Without spaces, in upper case. */
    static String postcode(String postcode) {
        if (postcode == null) {
            return null;
        }
        var spaceless = new StringBuilder();
        postcode.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(spaceless::appendCodePoint);
        return orNull(spaceless.toString().toUpperCase(Locale.ROOT));
    }

    /** The first line as a name and the postcode; null unless both are given. */
    static String address(String addressLine1, String postcode) {
        String line = name(addressLine1);
        String code = postcode(postcode);
        return line == null || code == null ? null : line + "|" + code;
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /** By way of upper case, which writes ß as SS. */
    private static String withoutCase(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.MODIFIER_LETTER ->
                !ACCENTS.contains(UnicodeBlock.of(c));
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
