package io.nextup.security.sso;

import org.springframework.security.core.AuthenticationException;

/** The provider knows the user, but they cannot come in here; says why, for them or their operator to read. */
class UserRefused extends AuthenticationException {

    UserRefused(String message) {
        super(message);
    }
}
