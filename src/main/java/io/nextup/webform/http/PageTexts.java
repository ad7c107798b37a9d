package io.nextup.webform.http;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** NextUp's own words on a page, in its language, or in English where they are not there in it. */
final class PageTexts {

    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private final Locale locale;
    private final ResourceBundle texts;

    PageTexts(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.texts = ResourceBundle.getBundle(
                "webform.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(String key) {
        return texts.getString(key);
    }

    public String of(String key, Object more) {
        return new MessageFormat(texts.getString(key), locale).format(new Object[] {more});
    }
}
