package io.nextup.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every answer must be, whatever was asked. */
final class Decency {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SLOW = 30_000;

    /** Of classes, of the database, of the engine's inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "io\\.nextup|\\b(org|com|java|javax|jakarta|net|de)\\.[a-z]+\\.|[a-z]Exception\\b|\\bat [\\w.$]+\\("
                    + "|\\.java\\b|ENGINE-\\d|SQL|(?i)\\bselect .* from\\b|\\binsert into\\b|\\bACT_|\\b0x00\\b|Servlet|Tomcat|Jackson|Spring");

    private Decency() {}

    /** What is wrong with the answer; empty where nothing is. */
    static Optional<String> complaint(Call call, Answer answer) {
        if (answer.status() == 0 && call.last()) {
            return Optional.empty();
        }
        if (answer.status() < 200 || answer.status() >= 500) {
            return Optional.of("status " + answer.status());
        }
        if (answer.millis() > SLOW) {
            return Optional.of("too slow");
        }
        boolean json = answer.header("content-type").contains("json");
        boolean wordless = call.method().equals("HEAD") || answer.body().isEmpty();
        if (answer.status() < 400) {
            return json && !wordless && read(answer.body()).isEmpty() ? Optional.of("no JSON") : Optional.empty();
        }
        if (wordless) {
            return call.method().equals("HEAD") || call.last() ? Optional.empty() : Optional.of("no word");
        }
        return refusal(call, answer);
    }

    private static Optional<String> refusal(Call call, Answer answer) {
        if (answer.header("content-type").startsWith("text/html")
                && call.operation().contains(" /forms/")) {
            // The page shows once more what was entered.
            return Optional.empty();
        }
        // What engine REST calls its types is its own contract.
        Matcher inside = INSIDE.matcher(answer.body().replaceAll("\"type\":\"\\w+Exception\"", ""));
        if (inside.find()) {
            return Optional.of("tells of the inside: " + inside.group());
        }
        Optional<JsonNode> problem = read(answer.body());
        if (problem.isEmpty()) {
            return Optional.of("a refusal that is no JSON");
        }
        // Its instance is the address that was called.
        String words = ((ObjectNode) problem.get()).without(List.of("instance")).toString();
        if (words.contains(Hostile.CANARY)) {
            return Optional.of("repeats what was entered");
        }
        if (answer.header("x-content-type-options").isEmpty() && !call.last() && answer.status() != 400) {
            return Optional.of("no security headers");
        }
        boolean engine = call.operation().contains(" /engine-rest/")
                && answer.header("content-type").startsWith("application/json");
        List<String> needed = engine ? List.of("type", "message") : List.of("type", "title", "status", "detail");
        return needed.stream()
                .filter(field -> !problem.get().hasNonNull(field))
                .findFirst()
                .map(field -> "a refusal without " + field);
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(it -> !it.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
