package io.nextup.testing;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;

/** Deploys routing rules that go by their attribute {@code lane}, and takes them away again. */
@TestComponent
public class RoutingRows {

    /** A rule for one lane. */
    public record Row(String id, String lane, String users, String groups, boolean between) {

        public static Row users(String lane, String... users) {
            return new Row("row_" + lane, lane, list(users), "", false);
        }

        public static Row groups(String lane, boolean between, String... groups) {
            return new Row("row_" + lane, lane, "", list(groups), between);
        }

        private static String list(String... ids) {
            return "["
                    + String.join(
                            ", ", Arrays.stream(ids).map(id -> '"' + id + '"').toList()) + "]";
        }

        private String xml() {
            return """
                    <rule id="%s"><inputEntry id="%1$s_i"><text>"%s"</text></inputEntry>
                    <outputEntry id="%1$s_u"><text>%s</text></outputEntry>
                    <outputEntry id="%1$s_g"><text>%s</text></outputEntry>
                    <outputEntry id="%1$s_b"><text>%s</text></outputEntry></rule>
                    """.formatted(id, lane, users, groups, between);
        }
    }

    private final RepositoryService repository;

    RoutingRows(RepositoryService repository) {
        this.repository = repository;
    }

    /** Deploys these rules as the latest version; returns what {@link #takeAway} needs. */
    public String deploy(Row... rows) {
        return deployFor("lead", rows);
    }

    /** The same for a stream. */
    public String deployFor(String stream, Row... rows) {
        String decision = stream + "-routing";
        return repository
                .createDeployment()
                .name("rules of a test")
                .addString(decision + ".dmn", dmn(decision, List.of(rows)))
                .deploy()
                .getId();
    }

    /** Deletes the version, so that the one before is the latest again. */
    public void takeAway(String deployment) {
        repository.deleteDeployment(deployment, true);
    }

    private static String dmn(String decision, List<Row> rows) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="lanes" name="Lanes"
                    namespace="http://camunda.org/schema/1.0/dmn" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                <decision id="%s" name="Routing" camunda:historyTimeToLive="P180D">
                <decisionTable id="table" hitPolicy="RULE ORDER">
                <input id="i"><inputExpression id="x" typeRef="string"><text>lane</text></inputExpression></input>
                <output id="u" name="users" /><output id="g" name="groups" />
                <output id="b" name="between" typeRef="boolean" />
                %s</decisionTable></decision></definitions>
                """.formatted(
                        decision, String.join("", rows.stream().map(Row::xml).toList()));
    }
}
