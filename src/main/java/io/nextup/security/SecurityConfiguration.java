package io.nextup.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Nobody anonymous: what is open is listed here, everything else asks for a user of the engine's identity service.
 *
 * <p>Paths are matched on the whole path of the request, whichever servlet takes it: engine REST and the webapps are servlets of
 * their own, which Spring MVC's matchers do not see.
 */
@Configuration
class SecurityConfiguration {

    /** What the log-in page asks for before anybody is logged in; a 401 would have the browser ask for a password by itself. */
    private static final RequestMatcher WELCOME = path("/camunda-welcome");

    private static final RequestMatcher WEBAPPS = new OrRequestMatcher(path("/camunda/**"), WELCOME);

    /** Once anybody could make themselves an administrator here; the first one is made at the start instead. Nor is Camunda's demo there. */
    private static final RequestMatcher[] CLOSED = {
        path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/{engine}/setup/**"), WELCOME
    };

    /** The root only sends a browser on to the webapps. */
    private static final RequestMatcher[] OPEN = {path("/actuator/health"), path("/actuator/health/**"), path("/")};

    /** For strangers: nobody logs in, so there is nothing to forge; who may frame a form its own policy says. */
    @Bean
    @Order(3)
    SecurityFilterChain webForms(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/forms/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    SecurityHeaders.everywhere(headers);
                    headers.frameOptions(frames -> frames.disable());
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The webapps have a log-in, a session and a protection against forged requests of their own. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, SecurityProblems problems) throws Exception {
        return http.securityMatcher(WEBAPPS)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(CLOSED).denyAll().anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, e) ->
                                problems.handle(request, response, new AccessDeniedException("closed")))
                        .accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    SecurityHeaders.ofOurOwn(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(
            HttpSecurity http, SecurityProblems problems, ObjectProvider<FurtherLogin> furtherLogins) throws Exception {
        furtherLogins.forEach(login -> login.addTo(http));
        return byPassword(http, problems)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** Programs that say who they are with each call, by HTTP Basic, and get data. */
    static HttpSecurity byPassword(HttpSecurity http, SecurityProblems problems) throws Exception {
        return http.headers(SecurityHeaders::ofData)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Mapped by the servlet container like engine REST itself, so that no spelling of a path reaches one without the other. */
    @Bean
    FilterRegistrationBean<EngineRestCaller> engineRestCallerRegistration(
            EngineRestCaller filter, JerseyApplicationPath engineRest) {
        FilterRegistrationBean<EngineRestCaller> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(engineRest.getUrlMapping());
        registration.setOrder(EngineRestCaller.ORDER);
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }
}
