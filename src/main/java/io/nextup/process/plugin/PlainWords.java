package io.nextup.process.plugin;

import java.util.regex.Pattern;

/** The engine's words about a bad call, without its inside and without what was sent. */
final class PlainWords {

    private static final Pattern CODE = Pattern.compile("ENGINE-(REST-)?[A-Z]*\\d+ ");
    private static final Pattern VALUE = Pattern.compile("(?s) to value '.*");
    private static final Pattern QUOTED = Pattern.compile("(?s)'(?![A-Za-z0-9_.-]{1,64}').*'");
    private static final Pattern INSIDE =
            Pattern.compile("\\b(org|com|java|javax|jakarta|io)\\.[a-z]+\\.|\\w+(Exception|Dto|Impl)\\b|HTTP \\d{3}");

    private static final Pattern MISSING =
            Pattern.compile("(Cannot find|No matching|No \\w+ found) .*", Pattern.DOTALL);
    /** What the engine writes by itself has no other characters. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,:;!'()/_-]*");

    static final String NOT_THERE = "There is no such thing, or you may not see it.";
    static final String GENERAL = "Engine REST does not take this request; see its reference for what it takes.";

    private PlainWords() {}

    static String of(String message) {
        if (message == null || INSIDE.matcher(message).find()) {
            return GENERAL;
        }
        String plain = CODE.matcher(message).replaceAll("");
        plain = VALUE.matcher(plain).replaceFirst(": expected a value as the reference of engine REST says");
        plain = QUOTED.matcher(plain).replaceAll("(what was sent)");
        if (MISSING.matcher(plain).matches()) {
            return NOT_THERE;
        }
        return PLAIN.matcher(plain).matches() ? plain : GENERAL;
    }
}
