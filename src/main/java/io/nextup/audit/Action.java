package io.nextup.audit;

/** What was done. */
public enum Action {
    CREATED,
    CHANGED,
    DELETED,
    DEPLOYED,
    /** All that is held about the person of a lead was read. */
    EXPORT_READ,
    /** A lead was erased, with the person. */
    ERASED,
    /** A night's erasing of leads that had been closed for long enough came to its end. */
    RETENTION
}
