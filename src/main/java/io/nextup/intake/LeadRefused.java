package io.nextup.intake;

/** A lead that had been stored in the same transaction was refused as a duplicate. */
public record LeadRefused(String leadId) {}
