package io.nextup.problem.http;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Refused;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells every exception of a controller as a problem that names the fields, and never what was entered or what is inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** The problem of a bad input, with all its faults. */
    public static ProblemDetail problem(BadInput input) {
        ProblemDetail problem = ProblemType.BAD_INPUT.detail("Nothing was stored, because the input has faults.");
        problem.setProperty("errors", input.faults());
        return problem;
    }

    /** The problem of a refusal, for a feature that adds properties or a type of its own. */
    public static ProblemDetail problem(Refused refused) {
        return ProblemType.of(refused.reason().status()).detail(refused.getMessage());
    }

    /** Security's own exceptions belong to its filters, which know the challenge and the answer. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class, RequestRejectedException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anything(Exception e, WebRequest request) {
        return answer(problem(e));
    }

    private static ProblemDetail problem(Exception e) {
        Optional<BadInput> badInput = Causes.find(e, BadInput.class);
        if (badInput.isPresent()) {
            return problem(badInput.get());
        }
        Optional<Refused> refused = Causes.find(e, Refused.class);
        if (refused.isPresent()) {
            return problem(refused.get());
        }
        Optional<ProblemDetail> body = ofBody(e);
        if (body.isPresent()) {
            return body.get();
        }
        ProblemType type = Causes.databaseAway(e) ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
        LOG.error("A request failed: {}", type, e);
        return type.detail(Sentences.of(type));
    }

    /** What is wrong with a body before anybody knows what it says. */
    private static Optional<ProblemDetail> ofBody(Exception e) {
        if (Causes.find(e, BodyTooLarge.class).isPresent()) {
            return Optional.of(ProblemType.TOO_LARGE.detail(Sentences.of(ProblemType.TOO_LARGE)));
        }
        if (Causes.find(e, BodyTooSlow.class).isPresent()) {
            return Optional.of(ProblemType.TOO_SLOW.detail(Sentences.of(ProblemType.TOO_SLOW)));
        }
        if (e instanceof MultipartException) {
            return Optional.of(problem(new BadInput("body", "must be a well-formed multipart/form-data document")));
        }
        return Optional.empty();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(status.is5xxServerError() ? problem(e) : told(e, status), headers);
    }

    private static ProblemDetail told(Exception e, HttpStatusCode status) {
        Optional<ProblemDetail> body = ofBody(e);
        if (body.isPresent() && !(e instanceof MultipartException)) {
            return body.get();
        }
        List<Fault> faults = RequestFaults.of(e);
        if (!faults.isEmpty()) {
            return problem(new BadInput(faults));
        }
        ProblemType type = ProblemType.of(status.value());
        return type.detail(Sentences.of(type));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, new HttpHeaders());
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).headers(headers);
        if (problem.getStatus() == ProblemType.UNAVAILABLE.status().value()) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
