package io.nextup.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are told not to do with our answers. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /** The one page among the resources: it has files of its own, and asks what it describes. */
    private static final RequestMatcher DESCRIPTION =
            PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");

    private SecurityHeaders() {}

    /** For pages as for data: nothing is guessed, framed, used from elsewhere, or told to other sites. */
    static void ofOurOwn(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** For data, which no browser has anything to run or show from. */
    static void ofData(HeadersConfigurer<HttpSecurity> headers) {
        ofOurOwn(headers);
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(DESCRIPTION),
                        new StaticHeadersWriter(POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox")))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                DESCRIPTION,
                                new StaticHeadersWriter(
                                        POLICY,
                                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")));
    }

    /** Also for what other sites may show. */
    static void everywhere(HeadersConfigurer<HttpSecurity> headers) {
        headers.permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                // Sent over TLS only. Other names below this one are not ours to decide about.
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }
}
