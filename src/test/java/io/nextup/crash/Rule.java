package io.nextup.crash;

/**
 * Something that must be so at any instant.
 *
 * @param says the sentence
 * @param sql finds what breaks it: one text a row
 */
record Rule(String says, String sql) {}
