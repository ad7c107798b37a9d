package io.nextup.webform.http;

import io.nextup.webform.WebForm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws the pages. */
@Component
class FormPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ITemplateEngine templates;

    FormPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    ResponseEntity<Object> form(HttpStatus status, FormPage page) {
        return page(status, "forms/form", page.language(), Map.of("page", page));
    }

    /** Where a person is after they sent the form. */
    ResponseEntity<Object> thanks(WebForm form, String language, boolean embedded) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("thanks", thankYou(form, language));
        shown.put("redirect", form.redirect());
        shown.put("embedded", embedded);
        return page(HttpStatus.OK, "forms/thanks", language, shown);
    }

    /** The words that say why there is nothing else to see. */
    ResponseEntity<Object> message(HttpStatus status, String key, String language, String assets) {
        return page(status, "forms/message", language, Map.of("key", key, "assets", assets));
    }

    static String thankYou(WebForm form, String language) {
        return form.thankYou() == null
                ? new PageTexts(language).of("thanks")
                : form.thankYou().in(language);
    }

    private ResponseEntity<Object> page(
            HttpStatus status, String template, String language, Map<String, Object> shown) {
        Context context = new Context(Locale.forLanguageTag(language), shown);
        context.setVariable("language", language);
        context.setVariable("texts", new PageTexts(language));
        return ResponseEntity.status(status).contentType(HTML).body(templates.process(template, context));
    }
}
