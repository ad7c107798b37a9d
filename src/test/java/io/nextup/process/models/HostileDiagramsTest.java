package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.problem.BadInput;
import io.nextup.testing.NextUpTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever could make the engine run, fetch or show something that is not NextUp's is refused, with its place and what to do instead. */
@NextUpTest
class HostileDiagramsTest {

    private final RepositoryService repository;

    HostileDiagramsTest(RepositoryService repository) {
        this.repository = repository;
    }

    @ParameterizedTest
    @MethodSource("io.nextup.process.models.HostileChanges#changes")
    void way_in_is_refused_with_its_place_and_what_to_do_instead(
            String part, String otherwise, String place, String advice) {
        String model = AnalystsModel.harmless().with(part, otherwise).xml();
        var deploying = repository.createDeployment().name("hostile").addString(AnalystsModel.FILE, model);

        assertThatThrownBy(deploying::deploy)
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("Nothing was stored, because the input has faults: " + AnalystsModel.FILE
                        + (place.isEmpty() ? ": " : ", " + place))
                .hasMessageContaining(advice);

        assertThat(repository.createDeploymentQuery().deploymentName("hostile").count())
                .isZero();
    }
}
