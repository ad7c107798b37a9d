package io.nextup.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The password by which the metrics are read.
 *
 * @param password empty where only administrators read them
 */
@ConfigurationProperties("nextup.metrics")
record MetricsPassword(@DefaultValue("") String password) {

    private static final int SHORTEST = 16;

    MetricsPassword {
        if (!password.isEmpty() && password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "nextup.metrics.password (NEXTUP_METRICS_PASSWORD): expected at least 16 characters");
        }
    }

    /** Without it, because this may come into a log. */
    @Override
    public String toString() {
        return "the password of metrics";
    }
}
