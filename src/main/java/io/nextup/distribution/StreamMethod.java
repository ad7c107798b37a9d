package io.nextup.distribution;

/** How a stream distributes. */
public enum StreamMethod {
    /** To nobody; any rep can claim it. */
    FREE_FOR_ALL,
    /** Every rep in turn, without limits. */
    ROUND_ROBIN,
    /** One user gets everything. */
    SINGLE_USER,
    /** One user group deals, by its own method. */
    USER_GROUP,
    /** The routing decision says who. */
    RULES
}
