package io.nextup.process.plugin;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions as people write them into tables, rightly and wrongly. */
final class CellTexts {

    private static final List<String> LITERALS = List.of(
            "\"US\"",
            "\"us\"",
            "\"\"",
            "\" \"",
            "\"U\\\"S\"",
            "\"a\\nb\"",
            "\"\\u00e9\"",
            "\"é\"",
            "\"e\u0301\"",
            "\"😀\"",
            "\"null\"",
            "\"?\"",
            "\"`?`\"",
            "\"1\"",
            "\"true\"",
            "\"2026-03-01\"",
            "\"cellInput\"",
            "\"inputVariableName\"",
            "\"a, b\"",
            "\"- \"",
            "\"a\\\\\"",
            "'US'",
            "1",
            "1.0",
            "01",
            "1.50",
            "-1",
            "- 1",
            "--1",
            "0",
            "-0",
            "0.1",
            ".5",
            "1.",
            "1e3",
            "100",
            "150.50",
            "12345678901234567890.123456789",
            "9223372036854775807",
            "true",
            "false",
            "null",
            "TRUE",
            "nothing",
            "date(\"2026-03-01\")",
            "date(\"2026-02-30\")",
            "date( \"2026-03-01\" )",
            "@\"2026-03-01\"",
            "date(\"never\")",
            "date and time(\"2026-03-01T12:00:00\")",
            "date and time(\"2026-03-01T12:00:00Z\")",
            "date and time(\"2026-03-01T13:00:00+01:00\")",
            "date and time(\"2026-03-01T12:00:00@Europe/Paris\")",
            "date and time(\"2026-03-01\")",
            "@\"2026-03-01T12:00:00\"",
            "time(\"12:00:00\")",
            "time(\"12:00:00Z\")",
            "time(\"12:00:00@Europe/Paris\")",
            "duration(\"P1D\")",
            "duration(\"PT24H\")",
            "duration(\"P1Y\")",
            "duration(\"P12M\")",
            "duration(\"soon\")",
            "[]",
            "[1, 2]",
            "[\"US\", \"GB\"]",
            "[null]",
            "[[1]]",
            "[true]",
            "[1, \"US\", null]",
            "[-1]",
            "country",
            "unknown",
            "cellInput",
            "inputVariableName",
            "`country`",
            "`?`",
            "country.code",
            "?",
            "-",
            "1 + 1",
            "2 * 0.5",
            "5 - 4",
            "-(1)",
            "upper case(\"us\")",
            "shout(3)",
            "shout(?)",
            "lower case(?)",
            "date(country)",
            "{a: 1}",
            "(1)",
            "(< 5)",
            "(1, 2)",
            "if true then 1 else 2",
            "1 = 1",
            "1 in [1..2]",
            "null = null",
            "true and true",
            "\"US\" or false",
            "function(x) x",
            "starts with(?, \"U\")",
            "contains(?, \"S\")",
            "[1, 2][1]",
            "some x in [1] satisfies x = ?",
            "? in (1, 2)",
            "? between 1 and 2",
            "? instance of number");

    private static final Arbitrary<String> SPACE = Arbitraries.of("", "", "", " ", "  ", "\n", "\t", "\u00a0");

    private CellTexts() {}

    static Arbitrary<String> any() {
        Arbitrary<String> written = cells();
        return Arbitraries.oneOf(written, written, written, damaged(written));
    }

    private static Arbitrary<String> cells() {
        Arbitrary<String> some = Combinators.combine(
                        tests().list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(",", ", ", " , "))
                .as((tests, comma) -> String.join(comma, tests));
        Arbitrary<String> cell = Arbitraries.oneOf(
                tests(),
                some,
                some.map(tests -> "not(" + tests + ")"),
                tests().map(test -> "not( " + test + " )"),
                Arbitraries.of("-", " - ", "", " ", "not()"));
        return Combinators.combine(SPACE, cell, SPACE).as((before, text, after) -> before + text + after);
    }

    private static Arbitrary<String> tests() {
        Arbitrary<String> literal = Arbitraries.of(LITERALS);
        Arbitrary<String> compared = Combinators.combine(
                        Arbitraries.of(
                                "<",
                                "<=",
                                ">",
                                ">=",
                                "=",
                                "!=",
                                "<>",
                                "? <",
                                "? <=",
                                "? >",
                                "? >=",
                                "? =",
                                "? !=",
                                "country ="),
                        SPACE,
                        literal)
                .as((sign, space, value) -> sign + space + value);
        Arbitrary<String> range = Combinators.combine(
                        Arbitraries.of("[", "(", "]"),
                        literal,
                        Arbitraries.of("..", " .. "),
                        literal,
                        Arbitraries.of("]", ")", "["))
                .as((start, low, dots, high, end) -> start + low + dots + high + end);
        return Arbitraries.oneOf(literal, literal, compared, compared, range);
    }

    /** A typing error: a character too few or too many. */
    private static Arbitrary<String> damaged(Arbitrary<String> cells) {
        return Combinators.combine(
                        cells,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of("", "\"", ")", "(", ",", " ", "-", ".", "?", "`", "\\", "0", "="))
                .as((cell, where, typed) -> {
                    int at = (int) (where * cell.length());
                    return cell.substring(0, at)
                            + typed
                            + cell.substring(Math.min(cell.length(), typed.isEmpty() ? at + 1 : at));
                });
    }
}
