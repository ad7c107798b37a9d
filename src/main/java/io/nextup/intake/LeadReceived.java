package io.nextup.intake;

/** A lead was stored that was not known; told inside the transaction that stores it. */
public record LeadReceived(String leadId, String stream) {}
