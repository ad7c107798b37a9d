package io.nextup.leadgroup;

/** Where a status stands on the way of a lead. */
public enum Stage {
    NEW,
    VALID,
    CONTACTED,
    QUALIFIED,
    CONVERTED,
    INVALIDATED,
    CLOSED;

    /** Whether a status of this stage closes the lead. */
    public boolean closes() {
        return this == CONVERTED || this == INVALIDATED || this == CLOSED;
    }
}
