package io.nextup.console;

import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /console}: everybody to the page they begin with. */
@Hidden
@Controller
class HomePage {

    @GetMapping("/console")
    String home(@AuthenticationPrincipal Caller caller) {
        return caller.isManager() ? "redirect:/console/now" : "redirect:/console/me";
    }

    /** What is shown, by whichever method it was asked for, instead of a page that is not for the viewer. */
    @RequestMapping("/console/refused")
    String refused() {
        return "console/refused";
    }
}
