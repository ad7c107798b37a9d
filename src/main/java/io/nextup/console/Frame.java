package io.nextup.console;

import io.nextup.NextUpProperties;
import io.nextup.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its own matter: who is looking, where they are, and the server's zone. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private final NextUpProperties properties;

    Frame(NextUpProperties properties) {
        this.properties = properties;
    }

    /** Null on the log-in page. */
    @ModelAttribute("viewer")
    Caller viewer(@AuthenticationPrincipal Caller caller) {
        return caller;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getServletPath();
    }

    @ModelAttribute("serverZone")
    String serverZone() {
        return properties.timeZone().getId();
    }
}
