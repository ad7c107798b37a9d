package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.process.plugin.DeployedFiles;
import io.nextup.testing.NextUpTest;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.junit.jupiter.api.Test;

/** All that the engine's own model knows besides plain BPMN is let in on purpose, or is refused with words of its own. */
@NextUpTest
class KnownToTheEngineTest {

    private static final String CODE = "${''.getClass()}";
    private static final List<String> ELEMENTS = List.of(
            "process",
            "startEvent",
            "endEvent",
            "exclusiveGateway",
            "sequenceFlow",
            "conditionExpression",
            "serviceTask",
            "userTask",
            "multiInstanceLoopCharacteristics",
            "boundaryEvent",
            "timerEventDefinition",
            "sendTask",
            "callActivity",
            "businessRuleTask",
            "error",
            "errorEventDefinition",
            "conditionalEventDefinition");

    /** Parts of what is refused as a whole, and of generated forms; they stand nowhere else. */
    private static final Set<String> PARTS = Set.of(
            "config",
            "datePattern",
            "default",
            "defaultValue",
            "key",
            "label",
            "readable",
            "required",
            "variable",
            "writeable",
            "id",
            "potentialStarter",
            "errorEventDefinition");

    private final DeployedFiles rules;

    KnownToTheEngineTest(DeployedFiles rules) {
        this.rules = rules;
    }

    static Stream<String> attributes() {
        return constants("CAMUNDA_ATTRIBUTE_");
    }

    static Stream<String> elements() {
        return constants("CAMUNDA_ELEMENT_");
    }

    private static Stream<String> constants(String prefix) {
        return Arrays.stream(BpmnModelConstants.class.getFields())
                .filter(constant -> constant.getName().startsWith(prefix))
                .map(KnownToTheEngineTest::value)
                .sorted();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void there_is_something_to_look_at() {
        assertThat(attributes().count()).isGreaterThan(70);
        assertThat(elements().count()).isGreaterThan(25);
    }

    @Test
    void no_attribute_takes_code_on_any_element() {
        assertThat(attributes()).allSatisfy(this::takesNoCode);
    }

    private void takesNoCode(String attribute) {
        String starts = "<bpmn:(" + String.join("|", ELEMENTS) + ") ";
        String model = AnalystsModel.harmless().xml().replaceAll(" camunda:" + attribute + "=\"[^\"]*\"", "");
        String code = " camunda:" + attribute + "=\"" + CODE + "\" ";
        long places = Pattern.compile(starts).matcher(model).results().count();

        assertThat(faults(model.replaceAll(starts, "$0" + Matcher.quoteReplacement(code))))
                .hasSize((int) places);
    }

    @Test
    void no_attribute_takes_code_on_any_extension() {
        assertThat(attributes()).allSatisfy(this::takesNoCodeOnExtensions);
    }

    private void takesNoCodeOnExtensions(String attribute) {
        List<String> all = elements()
                .map(element -> "<camunda:" + element + " " + attribute + "=\"" + CODE + "\" />")
                .toList();

        assertThat(faults(extended(String.join("", all)))).hasSize(all.size());
    }

    @Test
    void no_extension_takes_code() {
        List<String> all = elements()
                .map(element -> "<camunda:" + element + ">" + CODE + "</camunda:" + element + ">")
                .toList();

        assertThat(faults(extended(String.join("", all)))).hasSize(all.size());
    }

    @Test
    void everything_is_let_in_or_has_words_of_its_own() {
        assertThat(Stream.concat(attributes(), elements()))
                .allMatch(name -> PARTS.contains(name) || Advice.knows(name) || isAttribute(name) || isExtension(name));
    }

    private static boolean isAttribute(String name) {
        return ELEMENTS.stream().anyMatch(element -> BpmnWords.ALL
                        .attribute("bpmn:" + element, "camunda:" + name)
                        .isPresent())
                || Stream.of("camunda:in", "camunda:taskListener", "camunda:property")
                        .anyMatch(element ->
                                BpmnWords.ALL.attribute(element, name).isPresent());
    }

    private static boolean isExtension(String name) {
        return Stream.of("bpmn:extensionElements", "camunda:inputOutput", "camunda:properties")
                .map(parent -> new Element(new Element(null, parent), "camunda:" + name))
                .anyMatch(BpmnWords.ALL::knows);
    }

    private static String extended(String extensions) {
        return AnalystsModel.harmless()
                .with("<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>", extensions)
                .xml();
    }

    private List<Fault> faults(String model) {
        try {
            rules.check(Map.of(AnalystsModel.FILE, model.getBytes(StandardCharsets.UTF_8)));
            return List.of();
        } catch (BadInput refused) {
            return refused.faults();
        }
    }
}
