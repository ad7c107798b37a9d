package io.nextup.console;

import io.nextup.process.plugin.WebappLogin;
import io.nextup.security.ConsoleLogin;
import io.nextup.security.EngineUsers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
        ConsoleLogin other = elsewhere.getIfAvailable();
        if (other != null) {
            return "redirect:" + other.begin();
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

    /** By htmx: browsers would not let a form, once sent, lead on to the provider, which is another site. */
    @PostMapping("/console/log-out")
    ResponseEntity<Void> logOut(HttpServletRequest request) {
        webapps.logOut(request);
        ConsoleLogin other = elsewhere.getIfAvailable();
        String address = request.getContextPath() + (other == null ? "/console/log-in" : other.end());
        return request.getHeader("HX-Request") == null
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .build()
                : ResponseEntity.noContent().header("HX-Redirect", address).build();
    }

    /** Nobody is sent to another site by a link to our log-in. */
    private static String within(String to) {
        return to.matches("/console(/[\\w./@-]*)?") && !to.startsWith("/console/log-") ? to : HOME;
    }
}
