package io.nextup.webform.http;

import io.nextup.problem.http.Causes;
import io.nextup.problem.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells people what went wrong on a page, and scripts as a problem; neither hears what was entered. */
@RestControllerAdvice(basePackageClasses = FormProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormProblems {

    private static final Logger LOG = LoggerFactory.getLogger(FormProblems.class);

    private final FormPages pages;

    FormProblems(FormPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(FormRefused refused, HttpServletRequest request, HttpServletResponse response) {
        if (refused.retryAfterSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
        }
        FormHeaders.writeIfMissing(response);
        String language = PageLanguage.of(request, PageTexts.LANGUAGES, PageTexts.LANGUAGES.get(0));
        if (FormRequest.wantsJson(request)) {
            return problem(refused.status(), new PageTexts(language).of(refused.key() + "More"));
        }
        String assets = request.getRequestURI().endsWith("/thanks") ? "../assets" : "assets";
        return pages.message(refused.status(), refused.key(), language, assets);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("A form could not be shown or taken in", e);
        FormRefused refused = Causes.databaseAway(e)
                ? new FormRefused(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Long.parseLong(ProblemType.RETRY_AFTER_SECONDS))
                : new FormRefused(HttpStatus.INTERNAL_SERVER_ERROR, "unavailable");
        return refused(refused, request, response);
    }

    /** The problem, with a sentence in the person's language. */
    static ResponseEntity<Object> problem(HttpStatus status, String sentence) {
        ProblemDetail problem = ProblemType.of(status.value()).detail(sentence);
        problem.setStatus(status);
        return ResponseEntity.status(status).body(problem);
    }
}
