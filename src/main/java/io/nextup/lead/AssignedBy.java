package io.nextup.lead;

/** How a lead came to its owner, or, for the last three, how it lost them. */
public enum AssignedBy {
    /** The stream's user group, or its fallback. */
    GROUP,
    ROUND_ROBIN,
    /** A routing rule, also through a group it names. */
    RULE,
    SINGLE_USER,
    DUPLICATE,
    PRESET,
    ADDED_BY,
    PICK_UP,
    REASSIGNED,
    /** Handed back by the owner, or taken away by a manager. */
    RELEASED,
    /** The owner did nothing with it in time. */
    LAPSED,
    /** The owner was deactivated or deleted. */
    FREED
}
