package io.nextup.security.sso;

import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import io.nextup.process.plugin.WebappLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever opens a webapp to the provider first, and takes no password in its place. */
class WebappDoor extends OncePerRequestFilter {

    /** After Spring Security's filters (-100), before the webapps' own. */
    static final int ORDER = -70;

    private static final Pattern PAGE = Pattern.compile("/camunda/app/(?:([a-z]+)(?:/[\\w-]*/?(?:index\\.html)?)?)?");
    private static final Pattern PASSWORD = Pattern.compile("/camunda/api/[^/]+/auth/user/[^/]+/login/.*");
    private static final String BEGIN = "/camunda/sso/begin?app=%s";
    private static final String SCRIPT = "/camunda/app/welcome/nextup/log-in.js";

    private final WebappLogin webapps;
    private final ProblemWriter problems;

    WebappDoor(WebappLogin webapps, ProblemWriter problems) {
        this.webapps = webapps;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        Matcher page = PAGE.matcher(path);
        if (PASSWORD.matcher(path).matches()) {
            problems.write(
                    response, ProblemType.FORBIDDEN.detail("The webapps take no passwords; use single sign-on."));
        } else if (!page.matches()) {
            chain.doFilter(request, response);
        } else if (!webapps.isLoggedIn(request)) {
            logIn(request, response, page.group(1) == null ? "welcome" : page.group(1));
        } else if (page.group(1) != null && !webapps.mayUse(request, page.group(1))) {
            turnAway(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void logIn(HttpServletRequest request, HttpServletResponse response, String webapp)
            throws IOException {
        Page.goOn(
                response,
                "You are not logged in.",
                request.getContextPath() + BEGIN.formatted(webapp),
                "Log in",
                request.getContextPath() + SCRIPT);
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.say(
                response,
                HttpStatus.FORBIDDEN,
                "You are logged in, but may not use this application yet: you are in no group that may.",
                request.getContextPath() + WebappSession.page("welcome"),
                "What you may use, and logging out");
    }

    /** Decoded, as the servlets understand it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
