package io.nextup.security.sso;

import io.nextup.process.plugin.WebappLogin;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The stops of a browser between the webapps and the provider. */
@Hidden
@RestController
@Conditional(ProviderIsSet.class)
class LogInPages {

    private static final Logger LOG = LoggerFactory.getLogger(LogInPages.class);
    private static final String LOGGED_OUT = "/camunda/sso/logged-out";

    private final WebappLogin webapps;
    private final Provider provider;

    LogInPages(WebappLogin webapps, Provider provider) {
        this.webapps = webapps;
        this.provider = provider;
    }

    /** Remembers where the user is going, and sends them to the provider. */
    @GetMapping("/camunda/sso/begin")
    void begin(
            @RequestParam String app,
            @RequestParam(defaultValue = "") String fragment,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        WebappSession.setOff(request, app, fragment);
        response.sendRedirect(request.getContextPath() + SingleSignOnConfiguration.BEGIN);
    }

    /** Where a webapp goes instead of its log-in form: on to the provider's log-out after its own, else back to the log-in. */
    @GetMapping("/camunda/sso/left")
    void left(@RequestParam String app, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String idToken = WebappSession.idToken(request);
        if (idToken == null || webapps.isLoggedIn(request)) {
            response.sendRedirect(request.getContextPath() + WebappSession.page(app));
            return;
        }
        WebappSession.end(request);
        String back = ServletUriComponentsBuilder.fromContextPath(request)
                .path(LOGGED_OUT)
                .toUriString();
        response.sendRedirect(endOfSession(idToken, back).map(URI::toString).orElse(back));
    }

    @GetMapping(LOGGED_OUT)
    void loggedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.say(
                response,
                HttpStatus.OK,
                "You are logged out.",
                request.getContextPath() + "/camunda/app/",
                "Log in again");
    }

    /** Each webapp's own settings, and the script that knows where to go instead of its log-in form. */
    @GetMapping("/camunda/app/{app}/scripts/config.js")
    ResponseEntity<String> config(@PathVariable String app) throws IOException {
        if (!WebappSession.WEBAPPS.contains(app)) {
            return ResponseEntity.notFound().build();
        }
        String settings = new ClassPathResource("META-INF/resources/webjars/camunda/app/" + app + "/scripts/config.js")
                .getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(settings + "\nimport '../../welcome/nextup/log-out.js';\n");
    }

    private Optional<URI> endOfSession(String idToken, String back) {
        try {
            return provider.endOfSession(idToken, back);
        } catch (AuthenticationServiceException e) {
            LOG.warn("The provider is away, so that its own session goes on after a log-out");
            return Optional.empty();
        }
    }
}
