package io.nextup.webform.http;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.http.ApiProblems;
import io.nextup.webform.FormIntake;
import io.nextup.webform.OpenForms;
import io.nextup.webform.Outcome;
import io.nextup.webform.PageTokens;
import io.nextup.webform.PostRate;
import io.nextup.webform.WebForm;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /forms/{id}}: taking in a form that was filled in, on our page or on one of somebody's own. */
@Hidden
@RestController
class FormPostController {

    private final OpenForms forms;
    private final PostRate rate;
    private final FormIntake intake;
    private final PageTokens tokens;
    private final FormPages pages;

    FormPostController(OpenForms forms, PostRate rate, FormIntake intake, PageTokens tokens, FormPages pages) {
        this.forms = forms;
        this.rate = rate;
        this.intake = intake;
        this.tokens = tokens;
        this.pages = pages;
    }

    @PostMapping("/forms/{id}")
    ResponseEntity<Object> post(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        WebForm form = forms.find(id).orElseThrow(() -> new FormRefused(HttpStatus.NOT_FOUND, "notFound"));
        FormHeaders.write(form, request, response);
        Duration wait = rate.count(form.id(), ClientAddress.of(request));
        if (!wait.isZero()) {
            throw new FormRefused(HttpStatus.TOO_MANY_REQUESTS, "tooMany", wait.toSeconds() + 1);
        }
        Map<String, String> values = PostedForm.read(request);
        Outcome outcome = intake.take(form, values, FormRequest.sender(request));
        String language = PageLanguage.of(request, form.languages(), form.language());
        PageTexts texts = new PageTexts(language);
        boolean json = FormRequest.wantsJson(request);
        return switch (outcome.kind()) {
            case THANKED -> json ? told(form, language) : sentOn(form, FormRequest.isEmbedded(request));
            case FAULTY ->
                json ? faulty(form, language, outcome) : again(form, language, values, outcome, null, request);
            case TOO_FAST ->
                json
                        ? FormProblems.problem(HttpStatus.BAD_REQUEST, texts.of("tooFast"))
                        : again(form, language, values, outcome, texts.of("tooFast"), request);
            case EXPIRED ->
                json
                        ? FormProblems.problem(HttpStatus.BAD_REQUEST, texts.of("expired"))
                        : again(form, language, values, outcome, texts.of("expired"), request);
            case FOREIGN -> throw new FormRefused(HttpStatus.FORBIDDEN, "foreign");
        };
    }

    private static ResponseEntity<Object> told(WebForm form, String language) {
        Map<String, String> answer = form.redirect() == null
                ? Map.of("thankYou", FormPages.thankYou(form, language))
                : Map.of("redirect", form.redirect());
        return ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    /** Relative, so that it holds behind a proxy as well; in a frame the whole page goes on, and not the frame alone. */
    private static ResponseEntity<Object> sentOn(WebForm form, boolean embedded) {
        String thanks = form.id() + "/thanks";
        String next = embedded ? thanks + "?embedded" : form.redirect() == null ? thanks : form.redirect();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(next))
                .build();
    }

    private static ResponseEntity<Object> faulty(WebForm form, String language, Outcome outcome) {
        List<Fault> faults = FormPage.errors(form, language, outcome.faults()).entrySet().stream()
                .map(error -> new Fault(error.getKey(), error.getValue()))
                .toList();
        return ResponseEntity.badRequest().body(ApiProblems.problem(new BadInput(faults)));
    }

    /** The same page once more, with what was entered; its token stays, unless it is too old or there was none. */
    private ResponseEntity<Object> again(
            WebForm form,
            String language,
            Map<String, String> values,
            Outcome outcome,
            String message,
            HttpServletRequest request) {
        String token = values.getOrDefault(FormIntake.TOKEN, "");
        boolean isNew = token.isEmpty() || outcome.kind() == Outcome.Kind.EXPIRED;
        FormPage page = FormPage.of(
                form,
                language,
                values,
                outcome.faults(),
                message,
                isNew ? tokens.issue(form.id()) : token,
                FormRequest.isEmbedded(request));
        return pages.form(HttpStatus.BAD_REQUEST, page);
    }
}
