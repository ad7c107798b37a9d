package io.nextup.pool;

/** A user group, its members or their settings changed: to whom leads are offered, and who may be dealt to, may have too. */
public record PoolsChanged() {}
