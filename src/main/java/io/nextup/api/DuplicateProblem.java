package io.nextup.api;

import io.nextup.problem.http.ApiProblems;
import io.nextup.problem.http.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells which lead a refused one repeats. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DuplicateProblem {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(DuplicateRefused refused) {
        ProblemDetail problem = ApiProblems.problem(refused);
        problem.setType(ProblemType.uri("duplicate"));
        if (refused.duplicateOf() != null) {
            problem.setProperty("duplicateOf", refused.duplicateOf());
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
