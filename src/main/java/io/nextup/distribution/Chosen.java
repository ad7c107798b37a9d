package io.nextup.distribution;

import io.nextup.lead.AssignedBy;

/** Somebody who was chosen as owner before anything was distributed, and how. */
public record Chosen(String owner, AssignedBy how) {}
