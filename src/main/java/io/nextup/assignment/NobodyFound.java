package io.nextup.assignment;

import io.nextup.lead.Lead;

/** Nobody was found for a lead; told inside the transaction that records it. */
public record NobodyFound(Lead lead, Decision decision) {}
