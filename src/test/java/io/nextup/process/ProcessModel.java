package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model as analysts edit it, for a test to ask. */
record ProcessModel(String file, BpmnModelInstance xml) {

    private static final Path PROCESSES = Path.of("processes");

    /** Fails where the file is not valid BPMN, with the parser's word on why. */
    static ProcessModel read(String file) {
        try {
            return new ProcessModel(
                    file, Bpmn.readModelFromFile(PROCESSES.resolve(file).toFile()));
        } catch (ModelParseException e) {
            var why = file + ": this is not valid BPMN; open it in Camunda Modeler and mend: "
                    + e.getCause().getMessage();
            throw new AssertionError(why, e);
        }
    }

    static Stream<ProcessModel> readAll() throws IOException {
        try (var files = Files.list(PROCESSES)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".bpmn"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(ProcessModel::read);
        }
    }

    /** Fails, naming the file, the element and what to do, for every element of the type that breaks the rule. */
    <T extends BaseElement> void holds(Class<T> type, Predicate<T> rule, String whatToDo) {
        assertThat(all(type).filter(rule.negate()).map(e -> file + ": " + e.getId() + ": " + whatToDo))
                .isEmpty();
    }

    /** The ids of what the diagram shows by shapes or edges of the type. */
    <T extends ModelElementInstance> Set<String> drawn(Class<T> type, Function<T, BaseElement> what) {
        return all(type).map(what).map(BaseElement::getId).collect(Collectors.toSet());
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return xml.getModelElementsByType(type).stream();
    }

    @Override
    public String toString() {
        return file;
    }
}
