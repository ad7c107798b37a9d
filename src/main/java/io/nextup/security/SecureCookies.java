package io.nextup.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has browsers keep what they got over TLS from being sent without it: the webapps' token against forged requests is a cookie
 * that they make either secure always, or never.
 */
@Component
@Order(SecureCookies.ORDER)
class SecureCookies extends OncePerRequestFilter {

    static final int ORDER = -180;

    private static final String SECURE = ";Secure";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, secured(name, value));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, secured(name, value));
            }
        });
    }

    private static String secured(String header, String value) {
        boolean bare = HttpHeaders.SET_COOKIE.equalsIgnoreCase(header)
                && value != null
                && !value.toLowerCase(Locale.ROOT).replace(" ", "").contains(";secure");
        return bare ? value + SECURE : value;
    }
}
