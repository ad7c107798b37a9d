package io.nextup.process.models;

import io.nextup.problem.BadInput;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells on a line each why NextUp does not start with the files in {@code processes/}. Made by Spring Boot ({@code spring.factories}). */
class RefusedAtStart extends AbstractFailureAnalyzer<BadInput> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadInput refused) {
        String faults = refused.faults().stream()
                .map(fault -> "- " + fault.field() + ": " + fault.message())
                .collect(Collectors.joining("\n", "NextUp was not started, because what it deploys has faults:\n", ""));
        return new FailureAnalysis(faults, "Correct these in processes/ and start again.", failure);
    }
}
