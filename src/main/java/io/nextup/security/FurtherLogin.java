package io.nextup.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Another way, beside HTTP Basic, to say who is calling; whoever comes by it is a {@link Caller} as well. */
public interface FurtherLogin {

    /** Adds the filter that lets callers in. */
    void addTo(HttpSecurity http);
}
