package io.nextup.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who reads the metrics: administrators, and Prometheus by a password of its own ({@link Scraping}). */
@Configuration
class MetricsDoor {

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, SecurityProblems problems, MetricsPassword password)
            throws Exception {
        return SecurityConfiguration.byPassword(http, problems)
                .securityMatcher(withDefaults().matcher("/actuator/prometheus"))
                .authenticationProvider(new Scraping(password))
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyAuthority(Scraping.AUTHORITY, Roles.ADMINISTRATOR))
                .build();
    }
}
