package io.nextup.leadgroup;

/** A step in a lead group's own list. */
public record Status(String id, String name, Stage stage) {}
