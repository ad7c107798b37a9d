package io.nextup.crash;

import java.util.List;
import java.util.stream.Collectors;

/** The routing table: one row for each lead group. */
final class Rules {

    static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="crash" name="Crash"
                namespace="http://camunda.org/schema/1.0/dmn" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
            <decision id="lead-routing" name="Routing" camunda:historyTimeToLive="P180D">
            <decisionTable id="table" hitPolicy="RULE ORDER">
            <input id="i"><inputExpression id="x" typeRef="string"><text>leadGroup</text></inputExpression></input>
            <output id="u" name="users" /><output id="g" name="groups" />
            <output id="b" name="between" typeRef="boolean" />
            %s</decisionTable></decision></definitions>
            """.formatted(String.join(
            "",
            row("strict", List.of(), List.of("strict"), false),
            row("weighted", List.of(), List.of("weighted"), false),
            row("limited", List.of(), List.of("limited"), false),
            row("patient", List.of(), List.of("patient"), false),
            row("hasty", List.of(), List.of("hasty"), false),
            row("named", Team.NAMED, List.of(), false),
            // The groups take turns; each keeps its own turn, so its members' counts stay within one of each other.
            row("between", List.of(), List.of("strict", "weighted"), true),
            // Their members take turns, each within the limits of their own group.
            row("members", List.of(), List.of("limited", "patient"), false),
            row("once", List.of(), List.of("strict"), false)));

    private Rules() {}

    private static String row(String leadGroup, List<String> users, List<String> groups, boolean between) {
        return """
                <rule id="row_%1$s"><inputEntry id="%1$s_i"><text>"%1$s"</text></inputEntry>
                <outputEntry id="%1$s_u"><text>%2$s</text></outputEntry>
                <outputEntry id="%1$s_g"><text>%3$s</text></outputEntry>
                <outputEntry id="%1$s_b"><text>%4$s</text></outputEntry></rule>
                """.formatted(leadGroup, list(users), list(groups), between);
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "" : ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
