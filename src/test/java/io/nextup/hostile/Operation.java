package io.nextup.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Something that can be called, as the published contract has it.
 *
 * @param path with its parameters in braces
 * @param query the names of the parameters in the query
 * @param bodies examples of a JSON body; none where it takes no JSON
 */
record Operation(String method, String path, List<String> query, List<String> bodies, boolean takesFile) {

    private static final String OF_TESTS = "/api/test/";

    /** All operations of the contract below a path, but not those that are there to fail. */
    static List<Operation> of(JsonNode contract, String below) {
        List<Operation> operations = new ArrayList<>();
        contract.get("paths").properties().stream()
                .filter(path ->
                        path.getKey().startsWith(below) && !path.getKey().startsWith(OF_TESTS))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> operations.add(read(it.getKey(), path.getKey(), it.getValue()))));
        return operations;
    }

    private static Operation read(String method, String path, JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        List<String> query = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                examples(content.path("application/json")),
                content.has("multipart/form-data"));
    }

    private static List<String> examples(JsonNode json) {
        List<String> examples = new ArrayList<>();
        if (json.has("example")) {
            examples.add(text(json.get("example")));
        }
        json.path("examples").forEach(example -> examples.add(text(example.path("value"))));
        if (examples.isEmpty() && !json.isMissingNode()) {
            examples.add("{}");
        }
        return examples;
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.textValue() : example.toString();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
