package io.nextup.pool;

/** How a pool deals. */
public enum PoolMethod {
    /** Strict rotation. */
    SEQUENTIAL,
    /** Uniformly at random among those eligible. */
    RANDOM,
    /** Smooth weighted rotation. */
    WEIGHTED,
    /** To whoever owns the fewest open leads; a tie goes by turn. */
    LEAST_LOADED,
    /** To nobody: its members pick up. */
    PICK_UP
}
