package io.nextup.process.plugin;

import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** The text of a condition, as analysts write it and as the engine's FEEL reads it. */
final class Cell {

    private static final Pattern ZONELESS = Pattern.compile("(date and time\\(\\s*\"[-\\d]+T[\\d:.]+)(\"\\s*\\))");
    private static final Pattern OF_THE_INPUT = Pattern.compile("\\?|\\bnull\\b");

    private Cell() {}

    /** The condition to ask of an input: {@code = 5} as {@code ? = 5}, and a date and time without a zone as UTC. */
    static String read(String text, Object input) {
        String cell = text.strip();
        // DMN 1.5 lets a cell begin with = or !=, which the engine's FEEL does not know.
        if (cell.startsWith("=") || cell.startsWith("!=")) {
            cell = "? " + cell;
        }
        // FEEL never compares times with and without a zone, and Camunda's manuals write them without.
        return isReadByTime(input) ? ZONELESS.matcher(cell).replaceAll("$1Z$2") : cell;
    }

    /** Whether a condition is read otherwise for this input than for most. */
    static boolean isReadByTime(Object input) {
        return input instanceof ZonedDateTime;
    }

    /** Whether the condition itself speaks of its input, or of null, so that it may well mean an input that is null. */
    static boolean speaksOfNull(String cell) {
        return OF_THE_INPUT.matcher(cell).find();
    }
}
