package io.nextup.problem.http;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring found wrong with a request's parts, by field. */
final class RequestFaults {

    private RequestFaults() {}

    /** The faults; none where the exception is not about fields. */
    static List<Fault> of(Exception e) {
        if (Causes.find(e, BodyTooLarge.class).isPresent()) {
            return List.of();
        }
        if (e instanceof HttpMessageNotReadableException) {
            return Causes.find(e, BadInput.class)
                    .map(BadInput::faults)
                    .orElse(List.of(new Fault("body", "must be a well-formed JSON document of this resource")));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(new Fault(mismatch.getName(), Expected.of(mismatch.getRequiredType())));
        }
        if (e instanceof TypeMismatchException mismatch && mismatch.getPropertyName() != null) {
            return List.of(new Fault(mismatch.getPropertyName(), Expected.of(mismatch.getRequiredType())));
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return List.of(new Fault(missing.getParameterName(), "is needed"));
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return List.of(new Fault(missing.getRequestPartName(), "is needed"));
        }
        if (e instanceof MethodArgumentNotValidException invalid) {
            return invalid.getFieldErrors().stream()
                    .map(error -> new Fault(
                            error.getField(),
                            error.isBindingFailure() ? "has the wrong type" : error.getDefaultMessage()))
                    .toList();
        }
        if (e instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> new Fault(
                                    result.getMethodParameter().getParameterName(), error.getDefaultMessage())))
                    .toList();
        }
        return List.of();
    }
}
