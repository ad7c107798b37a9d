package io.nextup.problem.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what went wrong outside the controllers, told as a problem instead of an error page. */
@Hidden
@RestController
class ErrorProblems implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemType type = type(request);
        int status =
                Objects.requireNonNullElse((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), 404);
        ProblemDetail problem = type.detail(Sentences.of(type));
        problem.setStatus(type == ProblemType.UNAVAILABLE ? type.status().value() : status);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (type == ProblemType.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    /** A filter of the webapps may have met the missing database before anybody who could say so. */
    private static ProblemType type(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable cause && Causes.databaseAway(cause)) {
            return ProblemType.UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ProblemType.of(status)
                : ProblemType.NOT_FOUND;
    }
}
