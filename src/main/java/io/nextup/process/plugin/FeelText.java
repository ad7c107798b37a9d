package io.nextup.process.plugin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;

/** Reads a text as FEEL reads it. */
public final class FeelText {

    private static final Pattern SPEAKS_OF_IT = Pattern.compile("\\bfunction\\b");
    /** How FEEL's syntax tree names a function, and one in Java. */
    private static final Pattern DEFINED = Pattern.compile("(FunctionDefinition|JavaFunctionInvocation)\\(");

    private static final FeelEngineApi FEEL = new FeelEngineApi(new ReadyFeel());

    private FeelText() {}

    /** Whether it makes a function of its own, in Java or in FEEL; a text that may, and cannot be read, does. */
    public static boolean definesFunction(String text) {
        if (!SPEAKS_OF_IT.matcher(text).find()) {
            return false;
        }
        List<ParseResult> readings = Stream.of(FEEL.parseExpression(text), FEEL.parseUnaryTests(text))
                .filter(ParseResult::isSuccess)
                .toList();
        return readings.isEmpty()
                || readings.stream().anyMatch(read -> DEFINED.matcher(
                                read.parsedExpression().expression().toString())
                        .find());
    }
}
