package io.nextup.form;

/** One of the values that a form offers, with the words it is offered in. */
public record Choice(String label, String value) {}
