package io.nextup.console.setting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nextup.problem.BadInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A page's form as the JSON that REST takes. A field's name is its path in it, and says after {@code #} what it is: {@code #number},
 * {@code #flag}, {@code #list}, else a text; {@code members[].user} is of the first member, the second, and so on, as they come. What
 * is left blank is not sent on.
 */
final class FormJson {

    private static final String ROWS = "[].";

    private FormJson() {}

    /** @param fields as the browser sent them: all values of each name, in their order on the page */
    static ObjectNode of(Map<String, String[]> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> {
            int rows = name.indexOf(ROWS);
            if (name.startsWith("_")) {
                return;
            }
            if (rows < 0) {
                put(json, name, values);
                return;
            }
            ArrayNode list = json.withArray(name.substring(0, rows));
            for (int row = 0; row < values.length; row++) {
                while (list.size() <= row) {
                    list.addObject();
                }
                put((ObjectNode) list.get(row), name.substring(rows + ROWS.length()), new String[] {values[row]});
            }
        });
        return json;
    }

    private static void put(ObjectNode json, String name, String[] values) {
        String[] nameAndKind = name.split("#", 2);
        ObjectNode object = json;
        List<String> path = new ArrayList<>(List.of(nameAndKind[0].split("\\.")));
        String field = path.remove(path.size() - 1);
        String kind = nameAndKind.length == 1 ? "" : nameAndKind[1];
        // Where a flag is not ticked only the hidden "false" before it is sent.
        String value = values[values.length - 1].strip();
        if (kind.equals("list")) {
            for (String step : path) {
                object = object.withObject("/" + step);
            }
            ArrayNode list = object.putArray(field);
            Arrays.stream(values).filter(one -> !one.isBlank()).forEach(list::add);
        } else if (!value.isEmpty()) {
            for (String step : path) {
                object = object.withObject("/" + step);
            }
            switch (kind) {
                case "number" -> object.put(field, number(name, value));
                case "flag" -> object.put(field, value.equals("true"));
                default -> object.put(field, value);
            }
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new BadInput(name.replaceFirst("#.*", ""), "expected a whole number");
        }
    }
}
