package io.nextup.hostile;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that somebody sends who looks for a way in, or whose program is broken. */
final class Hostile {

    /** Is in every text, and may be in no refusal. */
    static final String CANARY = "zq~canary";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            CANARY,
            CANARY.repeat(29),
            CANARY.repeat(230),
            CANARY.repeat(1200),
            CANARY + "@example.com",
            "${7*7}" + CANARY,
            "#{" + CANARY + "}",
            "${''.getClass().forName('java.lang.Runtime')}" + CANARY,
            "T(java.lang.Runtime).getRuntime().exec('" + CANARY + "')",
            "__${new java.util.Scanner(T(java.lang.Runtime).getRuntime())}__::" + CANARY,
            "${jndi:ldap://localhost:1/" + CANARY + "}",
            "'; drop table lead; -- " + CANARY,
            "' or '1'='1" + CANARY,
            "\\' or 1=1 -- " + CANARY,
            "%' escape '!' -- " + CANARY,
            "<script>alert('" + CANARY + "')</script>",
            "\"><img src=x onerror=alert(1)>" + CANARY,
            "../../../../etc/passwd" + CANARY,
            "=cmd|' /C calc'!A0" + CANARY,
            "\r\nX-Evil: " + CANARY,
            "\u202e" + CANARY,
            "\u200b\u2060" + CANARY,
            "\ufeff" + CANARY,
            "\uffff\ufffe" + CANARY,
            "a" + "\u0301".repeat(250) + CANARY,
            "\ud83d\ude00".repeat(127),
            "\ud83d\ude00".repeat(128) + CANARY,
            "\u0130\u0131\u00df" + CANARY,
            "\u0001\u001f\u007f" + CANARY,
            "%00" + CANARY,
            "%s%n%x" + CANARY,
            "{0}" + CANARY,
            "+999999999-12-31T23:59:59.999999999Z",
            "+1000000000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "9999-12-31T23:59:59+18:00",
            "2023-02-29T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "2030-01-31T24:00:00Z",
            "2099-01-31T09:30:00Z",
            "2099-01-31",
            "P999999999999D",
            "PT9223372036854775807S",
            "P106751991167300DT15H30M7.999999999S",
            "PT2562047788015215H",
            "P36500000D",
            "PT0.000000001S",
            "PT-1S",
            "-PT1H",
            "P1Y",
            "24:00",
            "23:60",
            "Etc/GMT+12",
            "UTC+25",
            "GMT+18:00",
            "America/" + CANARY,
            "0",
            "-1",
            "2147483648",
            "1e400",
            "NaN",
            "true",
            "null",
            "+44 20 7946 0018 ext " + "9".repeat(200),
            "+" + "9".repeat(250));

    private static final List<String> NOT_TEXTS = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1e400",
            "1e-400",
            "-1e400",
            "1e1000000000",
            "1e-1000000000",
            "1e2147483647",
            "1e99999999999",
            "99999999999999999999",
            "2147483648",
            "9223372036854775808",
            "0." + "1".repeat(400),
            "9".repeat(999),
            "9".repeat(1001),
            "1." + "0".repeat(900),
            "NaN",
            "-Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "1.",
            "'" + CANARY + "'",
            CANARY,
            "\"" + CANARY,
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[" + "0,".repeat(5000) + "0]",
            "[" + "{},".repeat(2000) + "{}]",
            "[\"" + CANARY + "\"]",
            "{\"" + CANARY + "\":\"" + CANARY + "\"}",
            "{\"a\":1,\"a\":2}",
            nested(900),
            nested(1100),
            nested(100_000),
            "{\"a\":".repeat(700) + "1" + "}".repeat(700),
            IntStream.range(0, 2000)
                    .mapToObj(i -> "\"" + CANARY + i + "\":" + i)
                    .collect(Collectors.joining(",", "{", "}")),
            "\"\\u0000\"",
            "\"" + CANARY + "\\u0000\"",
            "\"\\ud800" + CANARY + "\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\x\"",
            "\"\\u00zz\"",
            "{\"" + CANARY + "\":\"\\u0000\"}",
            "{\"" + CANARY + "\\u0000\":1}");

    private Hostile() {}

    static String text(Random random) {
        return any(random, TEXTS);
    }

    /** Something in the place of a JSON value, not always JSON. */
    static String json(Random random) {
        return random.nextBoolean() ? quoted(text(random)) : any(random, NOT_TEXTS);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String nested(int deep) {
        return "[".repeat(deep) + "]".repeat(deep);
    }
}
