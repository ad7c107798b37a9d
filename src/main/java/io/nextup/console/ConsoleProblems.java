package io.nextup.console;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells on a page what was refused; what no page expects stays with the answers of all other calls. */
@ControllerAdvice(basePackageClasses = ConsoleProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return page(refused.reason().status(), List.of(new Fault("", refused.getMessage())), request, response);
    }

    @ExceptionHandler
    ModelAndView badInput(BadInput input, HttpServletRequest request, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST.value(), input.faults(), request, response);
    }

    /** A form that htmx sent stays as it was filled in; the faults go above it. */
    private static ModelAndView page(
            int status, List<Fault> faults, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        boolean part = request.getHeader("HX-Request") != null;
        response.setHeader("HX-Retarget", "#faults");
        response.setHeader("HX-Reswap", "innerHTML show:top");
        ModelAndView page = new ModelAndView(part ? "console/problem :: faults" : "console/problem");
        page.addObject("status", status);
        page.addObject("faults", faults);
        return page;
    }
}
