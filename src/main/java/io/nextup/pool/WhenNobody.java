package io.nextup.pool;

/** What becomes of a lead when nobody in its user group is eligible. */
public enum WhenNobody {
    /** It is left for pick-up. */
    LEAVE,
    /** It is offered meanwhile, and dealt as soon as someone is eligible, oldest first. */
    WAIT,
    /** It goes to another user group. */
    OVERFLOW
}
