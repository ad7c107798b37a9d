package io.nextup.process.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a decision table as Camunda Modeler saves it. */
public final class DmnText {

    private final String key;
    private final List<String> rows = new ArrayList<>();
    private final StringBuilder columns = new StringBuilder();
    private String hitPolicy = "hitPolicy=\"RULE ORDER\"";
    private String language = "";
    private String required = "";
    private String requirement = "";
    private int inputs;
    private int ids;

    private DmnText(String key) {
        this.key = key;
    }

    public static DmnText table(String key) {
        return new DmnText(key);
    }

    /** A decision whose value the table can use by its name. */
    DmnText requires(String name, String feel) {
        required = """
                <decision id="%s" name="%s" camunda:historyTimeToLive="P180D"><variable id="v" name="%s" typeRef="string" />
                <literalExpression id="e"%s</literalExpression></decision>
                """.formatted(name, name, name, text(feel));
        requirement = """
                <informationRequirement id="r"><requiredDecision href="#%s" /></informationRequirement>
                """.formatted(name);
        return this;
    }

    record Cell(String language, String text) {}

    static Cell in(String language, String text) {
        return new Cell(language, text);
    }

    DmnText hitPolicy(String attributes) {
        hitPolicy = attributes;
        return this;
    }

    DmnText language(String everywhere) {
        language = " expressionLanguage=\"%s\"".formatted(everywhere);
        return this;
    }

    public DmnText input(Object expression) {
        return input(expression, null);
    }

    public DmnText input(Object expression, String typeRef) {
        inputs++;
        String type = typeRef == null ? "" : " typeRef=\"" + typeRef + "\"";
        columns.append("<input id=\"i%d\"><inputExpression id=\"x%d\"%s".formatted(ids, ids++, type))
                .append(text(expression))
                .append("</inputExpression></input>\n");
        return this;
    }

    public DmnText output(String name) {
        return output(name, "string");
    }

    public DmnText output(String name, String typeRef) {
        columns.append("<output id=\"o%d\" name=\"%s\" typeRef=\"%s\" />\n".formatted(ids++, name, typeRef));
        return this;
    }

    /** The inputs' cells first, then the outputs'. */
    public DmnText row(String id, Object... cells) {
        StringBuilder row = new StringBuilder("<rule id=\"%s\">".formatted(id));
        for (int i = 0; i < cells.length; i++) {
            String entry = i < inputs ? "inputEntry" : "outputEntry";
            row.append("<%s id=\"c%d\"".formatted(entry, ids++)).append(text(cells[i]));
            row.append("</%s>".formatted(entry));
        }
        rows.add(row.append("</rule>\n").toString());
        return this;
    }

    InputStream stream() {
        return new ByteArrayInputStream(toString().getBytes(StandardCharsets.UTF_8));
    }

    RoutingTable read() {
        return RoutingTable.read(key, stream());
    }

    @Override
    public String toString() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drd" name="Routing"
                    namespace="http://camunda.org/schema/1.0/dmn" xmlns:camunda="http://camunda.org/schema/1.0/dmn"%s>
                %s<decision id="%s" name="Routing" camunda:historyTimeToLive="P180D">%s<decisionTable id="table" %s>
                %s%s</decisionTable></decision></definitions>
                """.formatted(language, required, key, requirement, hitPolicy, columns, String.join("", rows));
    }

    private static String text(Object cell) {
        if (cell instanceof Cell other) {
            return " expressionLanguage=\"%s\">%s"
                    .formatted(other.language(), text(other.text()).substring(1));
        }
        String escaped = cell.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "><text>" + escaped + "</text>";
    }
}
