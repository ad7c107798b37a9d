package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.problem.BadInput;
import io.nextup.process.plugin.DeployedFiles;
import io.nextup.testing.NextUpTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever could make the engine run, fetch or show something that is not NextUp's is refused, with its place and what to do instead. */
@NextUpTest
class HostileDiagramsTest {

    private final DeployedFiles rules;

    HostileDiagramsTest(DeployedFiles rules) {
        this.rules = rules;
    }

    @Test
    void model_goes_in_unless_it_is_changed() {
        assertThatCode(() -> check(AnalystsModel.harmless())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("io.nextup.process.models.HostileChanges#changes")
    void way_in_is_refused_with_its_place_and_what_to_do_instead(
            String part, String otherwise, String place, String advice) {
        assertThatThrownBy(() -> check(AnalystsModel.harmless().with(part, otherwise)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("Nothing was stored, because the input has faults: " + AnalystsModel.FILE
                        + (place.isEmpty() ? ": " : ", " + place))
                .hasMessageContaining(advice);
    }

    private void check(AnalystsModel model) {
        rules.check(Map.of(AnalystsModel.FILE, model.bytes()));
    }
}
