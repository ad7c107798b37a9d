package io.nextup.duplicate;

/** An earlier lead that is alike. */
public record Duplicate(String id, String owner, String link) {}
