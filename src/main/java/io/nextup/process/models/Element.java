package io.nextup.process.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of an XML file, named with the prefix that its namespace usually has: {@code bpmn:userTask}. */
final class Element {

    private static final int LONGEST_NAME = 80;

    private final Element parent;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(Element parent, String name) {
        this.parent = parent;
        this.name = name;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String name() {
        return name;
    }

    String parentName() {
        return parent == null ? "" : parent.name;
    }

    /** By name; those of a namespace with its prefix: {@code camunda:class}. */
    Map<String, String> attributes() {
        return attributes;
    }

    List<Element> children() {
        return children;
    }

    void append(char[] text, int from, int length) {
        this.text.append(text, from, length);
    }

    String text() {
        return text.toString().strip();
    }

    /** How people find it: the id and name of it or of what it is part of. */
    String place() {
        String id = attributes.get("id");
        if (id == null) {
            return parent == null ? "the whole file" : parent.place();
        }
        String label = attributes.get("name");
        return label == null || label.isBlank() || label.equals(id)
                ? printable(id)
                : printable(id) + " \"" + printable(label) + "\"";
    }

    /** On one line, whatever was written; it goes to logs, too. */
    static String printable(String written) {
        String line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
