package io.nextup.process;

import io.nextup.problem.http.ProblemType;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells over /api what only the engine can meet. */
@RestControllerAdvice
@Order(0)
class EngineProblems {

    @ExceptionHandler(OptimisticLockingException.class)
    ProblemDetail somebodyElseWasFirst() {
        return ProblemType.CONFLICT.detail("Somebody else changed it at the same moment; look again.");
    }
}
