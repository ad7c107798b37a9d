package io.nextup.webform.http;

import io.nextup.webform.Arrival;
import io.nextup.webform.OpenForms;
import io.nextup.webform.PageTokens;
import io.nextup.webform.WebForm;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /forms/{id}}: showing a form, and thanking for it. */
@Hidden
@RestController
class FormController {

    private final OpenForms forms;
    private final PageTokens tokens;
    private final FormPages pages;

    FormController(OpenForms forms, PageTokens tokens, FormPages pages) {
        this.forms = forms;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping("/forms/{id}")
    ResponseEntity<Object> form(
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        WebForm form = open(id, request, response);
        String language = PageLanguage.of(request, form.languages(), form.language());
        boolean embedded = FormRequest.isEmbedded(request);
        return pages.form(
                HttpStatus.OK,
                FormPage.of(form, language, Arrival.posted(query), List.of(), null, tokens.issue(form.id()), embedded));
    }

    @GetMapping("/forms/{id}/thanks")
    ResponseEntity<Object> thanks(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        WebForm form = open(id, request, response);
        String language = PageLanguage.of(request, form.languages(), form.language());
        return pages.thanks(form, language, FormRequest.isEmbedded(request));
    }

    private WebForm open(String id, HttpServletRequest request, HttpServletResponse response) {
        WebForm form = forms.find(id).orElseThrow(() -> new FormRefused(HttpStatus.NOT_FOUND, "notFound"));
        FormHeaders.write(form, request, response);
        return form;
    }
}
