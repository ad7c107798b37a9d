package io.nextup.security.sso;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.http.ProblemWriter;
import io.nextup.process.plugin.UnknownPasswords;
import io.nextup.process.plugin.WebappLogin;
import io.nextup.security.ConsoleLogin;
import io.nextup.security.EngineUsers;
import io.nextup.user.Identity;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** All of single sign-on, where a provider is set; without one none of this is there. */
@Configuration
@Conditional(ProviderIsSet.class)
class SingleSignOnConfiguration {

    private static final String AUTHORIZATION = "/oauth2/authorization";

    /** Where a browser is sent on to the provider. */
    static final String BEGIN = AUTHORIZATION + "/" + Provider.ID;

    /** Where the provider sends it back to; operators register this with it. */
    static final String COME_BACK = "/login/oauth2/code/" + Provider.ID;

    @Bean
    Provider provider(SingleSignOnProperties settings, Clock clock) {
        return new Provider(settings, clock);
    }

    @Bean
    ProviderTokens providerTokens(Provider provider, SingleSignOnProperties settings, Clock clock) {
        return new ProviderTokens(provider, settings, clock);
    }

    @Bean
    ProviderUsers providerUsers(
            IdentityService identityService,
            Identity identity,
            EngineUsers engineUsers,
            UnknownPasswords passwords,
            Stripes stripes,
            TryingAgain tryingAgain,
            SingleSignOnProperties settings) {
        Accounts accounts = new Accounts(identityService, identity, passwords, new GroupMapping(settings.groups()));
        return new ProviderUsers(identityService, identity, engineUsers, accounts, stripes, tryingAgain, settings);
    }

    @Bean
    BearerLogin bearerLogin(
            ProviderTokens tokens, ProviderUsers users, SingleSignOnProperties settings, ProblemWriter problems) {
        return new BearerLogin(tokens, users, settings, problems);
    }

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(SingleSignOnProperties settings, Clock clock) {
        FilterRegistrationBean<SessionAge> age =
                new FilterRegistrationBean<>(new SessionAge(settings.session(), clock));
        age.addUrlPatterns("/camunda/*", "/console/*");
        age.setOrder(SessionAge.ORDER);
        return age;
    }

    @Bean
    ConsoleLogin consoleLogin() {
        return new ConsoleLogin() {
            @Override
            public String begin() {
                return "/camunda/sso/begin?app=console";
            }

            @Override
            public String end() {
                return "/camunda/sso/left?app=welcome";
            }
        };
    }

    @Bean
    FilterRegistrationBean<WebappDoor> webappDoor(WebappLogin webapps, ProblemWriter problems) {
        FilterRegistrationBean<WebappDoor> door = new FilterRegistrationBean<>(new WebappDoor(webapps, problems));
        door.addUrlPatterns("/camunda/*");
        door.setOrder(WebappDoor.ORDER);
        return door;
    }

    /** The log-in itself; whom it lets in is kept by the webapps' own session, and nowhere else. */
    @Bean
    @Order(0)
    SecurityFilterChain singleSignOn(
            HttpSecurity http,
            Provider provider,
            ProviderUsers users,
            WebappLogin webapps,
            SingleSignOnProperties settings,
            Clock clock)
            throws Exception {
        NotLoggedIn notLoggedIn = new NotLoggedIn(webapps);
        return http.securityMatcher(new OrRequestMatcher(
                        withDefaults().matcher(BEGIN), withDefaults().matcher(COME_BACK)))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> {
                    login.clientRegistrationRepository(provider)
                            .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                            .loginPage("/camunda/app/")
                            .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests(provider)))
                            .tokenEndpoint(token -> token.accessTokenResponseClient(ProviderCalls.tokens()))
                            .userInfoEndpoint(user -> user.oidcUserService(ProviderCalls.users()))
                            .successHandler(new LoggedIn(users, webapps, settings, clock))
                            .failureHandler(notLoggedIn);
                    login.addObjectPostProcessor(telling(notLoggedIn));
                })
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .build();
    }

    /** With a code challenge (PKCE), also for a client with a secret. */
    private static DefaultOAuth2AuthorizationRequestResolver requests(Provider provider) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(provider, AUTHORIZATION);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return requests;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> telling(NotLoggedIn notLoggedIn) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(notLoggedIn);
                return filter;
            }
        };
    }
}
