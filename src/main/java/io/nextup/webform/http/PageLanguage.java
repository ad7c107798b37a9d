package io.nextup.webform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Which language a page is in. */
final class PageLanguage {

    private PageLanguage() {}

    /** The one of these that the browser asks for first; {@code otherwise} where it asks for none of them. */
    static String of(HttpServletRequest request, Collection<String> languages, String otherwise) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return otherwise;
        }
        List<Locale.LanguageRange> asked = Collections.list(request.getLocales()).stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList();
        // Tags come back in small letters.
        return Optional.ofNullable(Locale.lookupTag(asked, languages))
                .flatMap(found ->
                        languages.stream().filter(found::equalsIgnoreCase).findFirst())
                .orElse(otherwise);
    }
}
