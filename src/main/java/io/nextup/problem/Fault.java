package io.nextup.problem;

/** One thing wrong with one field of an input; the message says what was expected and never quotes what was entered. */
public record Fault(String field, String message) {}
