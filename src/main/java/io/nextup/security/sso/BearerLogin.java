package io.nextup.security.sso;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import io.nextup.security.Caller;
import io.nextup.security.EngineUsers;
import io.nextup.security.FurtherLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Takes an access token of the provider ({@code Authorization: Bearer}) where HTTP Basic is taken. */
class BearerLogin implements FurtherLogin {

    private static final Logger LOG = LoggerFactory.getLogger(BearerLogin.class);

    private final ProviderTokens tokens;
    private final ProviderUsers users;
    private final SingleSignOnProperties settings;
    private final ProblemWriter problems;

    BearerLogin(ProviderTokens tokens, ProviderUsers users, SingleSignOnProperties settings, ProblemWriter problems) {
        this.tokens = tokens;
        this.users = users;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.addFilterBefore(filter(), BasicAuthenticationFilter.class);
    }

    BearerTokenAuthenticationFilter filter() {
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(this::logIn);
        filter.setAuthenticationEntryPoint(this::refuse);
        filter.setAuthenticationFailureHandler(this::refuse);
        return filter;
    }

    private Authentication logIn(Authentication request) {
        Jwt token = read(((BearerTokenAuthenticationToken) request).getToken());
        Caller caller = users.comeIn(ProviderUser.of(token.getClaims(), settings));
        return EngineUsers.loggedIn(caller);
    }

    private Jwt read(String token) {
        try {
            return tokens.read(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("not valid", e);
        } catch (JwtException e) {
            if (e.getCause() instanceof RateLimitReachedException) {
                throw new InvalidBearerTokenException("a key that the provider did not have a moment ago", e);
            }
            throw new AuthenticationServiceException("The provider's keys cannot be fetched at the moment.", e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof UserRefused) {
            problems.write(response, ProblemType.FORBIDDEN.detail(e.getMessage()));
        } else if (e instanceof AuthenticationServiceException) {
            LOG.error("No bearer token can be taken at the moment", e);
            problems.write(
                    response,
                    ProblemType.UNAVAILABLE.detail(
                            "Whose token it is cannot be found out at the moment; nothing was changed. Try again shortly."));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"NextUp\", error=\"invalid_token\"");
            problems.write(
                    response,
                    ProblemType.UNAUTHENTICATED.detail(
                            "The bearer token is not valid here: expected an access token that"
                                    + " the provider issued for NextUp and that has not expired."));
        }
    }
}
