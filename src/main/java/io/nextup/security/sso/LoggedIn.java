package io.nextup.security.sso;

import io.nextup.process.plugin.WebappLogin;
import io.nextup.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Whom the provider has let in, the webapps let in as well, on the page they were going to. */
class LoggedIn implements AuthenticationSuccessHandler {

    private final ProviderUsers users;
    private final WebappLogin webapps;
    private final SingleSignOnProperties settings;
    private final Clock clock;

    LoggedIn(ProviderUsers users, WebappLogin webapps, SingleSignOnProperties settings, Clock clock) {
        this.users = users;
        this.webapps = webapps;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        OidcUser user = (OidcUser) login.getPrincipal();
        Caller caller = users.comeIn(ProviderUser.of(user.getClaims(), settings));
        String destination = WebappSession.destination(request);
        webapps.logIn(request, caller.id());
        WebappSession.begin(request, user.getIdToken().getTokenValue(), clock.instant());
        response.sendRedirect(request.getContextPath() + destination);
    }
}
