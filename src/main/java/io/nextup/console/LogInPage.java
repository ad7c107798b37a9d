package io.nextup.console;

import io.nextup.process.plugin.WebappLogin;
import io.nextup.security.ConsoleLogin;
import io.nextup.security.EngineUsers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/log-in}: one log-in for the console and the webapps. */
@Hidden
@Controller
class LogInPage {

    private static final String HOME = "/console";

    private final EngineUsers users;
    private final WebappLogin webapps;
    private final ObjectProvider<ConsoleLogin> elsewhere;

    LogInPage(EngineUsers users, WebappLogin webapps, ObjectProvider<ConsoleLogin> elsewhere) {
        this.users = users;
        this.webapps = webapps;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/console/log-in")
    String form(@RequestParam(defaultValue = HOME) String to, HttpServletRequest request, Model model) {
        if (webapps.isLoggedIn(request)) {
            return "redirect:" + within(to);
        }
        Optional<String> provider =
                Optional.ofNullable(elsewhere.getIfAvailable()).flatMap(ConsoleLogin::elsewhere);
        if (provider.isPresent()) {
            return "redirect:" + provider.get();
        }
        model.addAttribute("to", within(to));
        return "console/log-in";
    }

    @PostMapping("/console/log-in")
    String logIn(
            @RequestParam String user,
            @RequestParam String password,
            @RequestParam(defaultValue = HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (elsewhere.getIfAvailable() != null) {
            return "redirect:/console/log-in";
        }
        try {
            users.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
        } catch (BadCredentialsException e) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("to", within(to));
            model.addAttribute("user", user);
            model.addAttribute("wrong", true);
            return "console/log-in";
        }
        webapps.logIn(request, user);
        return "redirect:" + within(to);
    }

    @PostMapping("/console/log-out")
    String logOut(HttpServletRequest request) {
        webapps.logOut(request);
        return "redirect:/console/log-in";
    }

    /** Nobody is sent to another site by a link to our log-in. */
    private static String within(String to) {
        return to.matches("/console(/[\\w./@-]*)?") && !to.startsWith("/console/log-") ? to : HOME;
    }
}
