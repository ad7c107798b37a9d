package io.nextup.console.now;

import io.nextup.assignment.Assignment;

/**
 * A step of a lead's story of owners with what the lead is called; it is read for the page and kept nowhere.
 *
 * @param called the person's name, else the company's, else null
 */
public record Dealt(Assignment assignment, String called, String leadGroup) {}
