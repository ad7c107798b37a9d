package io.nextup.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has an unsafe set-up told in its lines, not in a stack trace; Spring Boot finds it by {@code META-INF/spring.factories}. */
class UnsafeSetUpAnalyzer extends AbstractFailureAnalyzer<UnsafeSetUp> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeSetUp unsafe) {
        return new FailureAnalysis("NextUp does not start, because it would not be safe.", unsafe.getMessage(), unsafe);
    }
}
