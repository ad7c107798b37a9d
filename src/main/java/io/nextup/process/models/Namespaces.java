package io.nextup.process.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The namespaces that models are written in; each has one prefix here, whatever prefix a file gives it. */
final class Namespaces {

    /** Of whatever is in another namespace; no vocabulary knows it. */
    static final String FOREIGN = "unknown";

    private static final Map<String, String> PREFIXES = new HashMap<>();

    static {
        prefix("bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL");
        prefix("bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI");
        prefix("dc", "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DMN/20180521/DC/");
        prefix("di", "http://www.omg.org/spec/DD/20100524/DI", "http://www.omg.org/spec/DMN/20180521/DI/");
        prefix(
                "dmn",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
                "http://www.omg.org/spec/DMN/20151130");
        prefix("dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DMNDI/");
        prefix("camunda", "http://camunda.org/schema/1.0/bpmn", "http://camunda.org/schema/1.0/dmn");
        prefix("modeler", "http://camunda.org/schema/modeler/1.0");
        prefix("biodi", "http://bpmn.io/schema/dmn/biodi/2.0", "http://bpmn.io/schema/dmn/biodi/1.0");
        prefix("bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0");
        prefix("color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
        prefix("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }

    private Namespaces() {}

    private static void prefix(String prefix, String... namespaces) {
        List.of(namespaces).forEach(namespace -> PREFIXES.put(namespace, prefix));
    }

    /** A name as vocabularies write it; one without a namespace stays as it is. */
    static String name(String namespace, String local) {
        return namespace.isEmpty() ? local : PREFIXES.getOrDefault(namespace, FOREIGN) + ":" + local;
    }
}
