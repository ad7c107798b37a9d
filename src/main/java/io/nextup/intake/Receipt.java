package io.nextup.intake;

/**
 * What became of a lead that was sent.
 *
 * @param leadId the lead, or null where it was refused as a duplicate
 * @param duplicateOf the lead it repeats, or null where it was not refused
 * @param known whether it had been sent before, and nothing changed now
 */
public record Receipt(String leadId, String duplicateOf, boolean known) {

    static Receipt of(String leadId) {
        return new Receipt(leadId, null, false);
    }

    public boolean refused() {
        return duplicateOf != null;
    }
}
