package io.nextup.console.me;

import io.nextup.assignment.Decision;
import java.time.Instant;

/** A deal in which somebody was passed over; says nothing of the lead. */
public record Skip(Instant at, Decision.Candidate candidate) {}
