package io.nextup.pool;

import java.util.Collection;

/** These users may have become reps, or ceased to be; told inside that transaction, which holds all reps' lock. */
public record RepsChanged(Collection<String> users) {}
