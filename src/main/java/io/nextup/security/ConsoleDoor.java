package io.nextup.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.nextup.pool.RepStore;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Who comes into the console: managers everywhere, reps to their own page; strangers are sent to log in. */
@Configuration
class ConsoleDoor {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String LOG_IN = "/console/log-in";

    @Bean
    @Order(2)
    SecurityFilterChain console(HttpSecurity http, ConsoleSession session, RepStore reps) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/console/**"))
                .securityContext(context -> context.securityContextRepository(session))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                withDefaults().matcher(LOG_IN), withDefaults().matcher("/console/assets/**"))
                        .permitAll()
                        .requestMatchers(
                                withDefaults().matcher("/console"),
                                withDefaults().matcher("/console/log-out"))
                        .authenticated()
                        .requestMatchers(withDefaults().matcher("/console/me/**"))
                        .access((login, request) -> new AuthorizationDecision(
                                isManager(login.get()) || reps.isRep(login.get().getName())))
                        .anyRequest()
                        .access((login, request) -> new AuthorizationDecision(isManager(login.get()))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(ConsoleDoor::toLogIn)
                        .accessDeniedHandler((request, response, e) -> {
                            response.setStatus(HttpStatus.FORBIDDEN.value());
                            request.getRequestDispatcher("/console/refused").forward(request, response);
                        }))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .headers(headers -> {
                    SecurityHeaders.ofOurOwn(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Of its own name: the webapps have theirs. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("nextup-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/console"));
        return tokens;
    }

    /** A part of a page that is drawn anew cannot show a log-in form; the page is told to. */
    private static void toLogIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getHeader("HX-Request") != null || !request.getMethod().equals("GET")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        String to = URLEncoder.encode(request.getServletPath(), StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + LOG_IN + "?to=" + to);
    }

    private static boolean isManager(Authentication login) {
        return login.getPrincipal() instanceof Caller caller && caller.isManager();
    }
}
