package io.nextup.webform;

import java.util.Map;

/**
 * A text that people read on a form.
 *
 * @param plain the text in whatever language; null where there are texts by language
 * @param byLanguage texts by language tag; empty where there is a plain one
 */
public record Wording(String plain, Map<String, String> byLanguage) {

    public static Wording of(String plain) {
        return new Wording(plain, Map.of());
    }

    /** The text in a language that the form has. */
    public String in(String language) {
        return plain == null ? byLanguage.get(language) : plain;
    }
}
