package io.nextup.intake.csv;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param line the physical line in which it begins; the line of names is 1
 * @param values its cells that are not blank, trimmed, by the field or attribute they fill; empty where there is a fault
 * @param fault what was expected and found where the row cannot be read, else null
 */
public record CsvRow(long line, Map<String, String> values, String fault) {}
