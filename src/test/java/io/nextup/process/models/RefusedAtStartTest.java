package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class RefusedAtStartTest {

    @Test
    void start_with_a_bad_model_names_each_fault_on_a_line() {
        var failure = new IllegalStateException(
                new BadInput(List.of(new Fault("a.bpmn, step", "no class"), new Fault("b.dmn", "no code"))));

        var told = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .filter(RefusedAtStart.class::isInstance)
                .findFirst()
                .orElseThrow()
                .analyze(failure);

        assertThat(told.getDescription()).endsWith("faults:\n- a.bpmn, step: no class\n- b.dmn: no code");
        assertThat(told.getAction()).startsWith("Correct these in processes/");
    }
}
