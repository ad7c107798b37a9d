package io.nextup.security.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser's session with the webapps remembers of single sign-on, beside the webapps' own log-in. */
final class WebappSession {

    static final Set<String> WEBAPPS = Set.of("admin", "cockpit", "tasklist", "welcome");

    private static final String CONSOLE = "console";
    private static final String DESTINATION = "nextup.sso.destination";
    private static final String ID_TOKEN = "nextup.sso.idToken";
    private static final String BEGUN = "nextup.sso.begun";
    private static final Pattern FRAGMENT = Pattern.compile("[\\w/?&=.%~:@,;+*'()$!-]{1,2000}");

    private WebappSession() {}

    /** The page of a webapp, or of the console; of the first webapp where there is no such one. */
    static String page(String webapp) {
        if (webapp.equals(CONSOLE)) {
            return "/console";
        }
        return "/camunda/app/" + (WEBAPPS.contains(webapp) ? webapp : "welcome") + "/default/";
    }

    /** Remembers the page to go to after the log-in, with what its address has after the #, unless that is the webapp's own log-in. */
    static void setOff(HttpServletRequest request, String webapp, String fragment) {
        boolean kept = FRAGMENT.matcher(fragment).matches() && !fragment.contains("/login");
        request.getSession().setAttribute(DESTINATION, page(webapp) + (kept ? "#" + fragment : ""));
    }

    /** Where {@link #setOff} was going. */
    static String destination(HttpServletRequest request) {
        String destination = text(request, DESTINATION);
        return destination == null ? page("welcome") : destination;
    }

    /** The log-in begins, in a session that is new. */
    static void begin(HttpServletRequest request, String idToken, Instant now) {
        HttpSession session = request.getSession();
        session.setAttribute(ID_TOKEN, idToken);
        session.setAttribute(BEGUN, now);
    }

    /** What the provider wants to see when its session is to end; null where nobody logged in. */
    static String idToken(HttpServletRequest request) {
        return text(request, ID_TOKEN);
    }

    static boolean isOlderThan(Duration longest, HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(BEGUN) instanceof Instant begun
                && begun.plus(longest).isBefore(now);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String text(HttpServletRequest request, String attribute) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(attribute);
    }
}
