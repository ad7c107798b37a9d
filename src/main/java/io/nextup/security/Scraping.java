package io.nextup.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Knows whoever reads the metrics: {@code metrics}, which is no user of the engine, so that they can be read while the database is
 * away, and by a password that opens nothing else.
 */
final class Scraping implements AuthenticationProvider {

    /** No group of the engine can be called so. */
    static final String AUTHORITY = "reads metrics";

    private static final String USER = "metrics";

    private final String password;

    Scraping(MetricsPassword password) {
        this.password = password.password();
    }

    /** Null, so that others are asked, for whoever is not the one. */
    @Override
    public Authentication authenticate(Authentication login) {
        boolean right = !password.isEmpty()
                && USER.equals(login.getName())
                && MessageDigest.isEqual(bytes(password), bytes(String.valueOf(login.getCredentials())));
        return right
                ? UsernamePasswordAuthenticationToken.authenticated(
                        USER, null, AuthorityUtils.createAuthorityList(AUTHORITY))
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
