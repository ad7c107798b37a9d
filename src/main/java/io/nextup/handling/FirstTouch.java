package io.nextup.handling;

import io.nextup.lead.Lead;
import java.time.Instant;

/** Somebody saved something on a lead for the first time; told inside the transaction that saves it. */
public record FirstTouch(Lead lead, Instant at) {}
