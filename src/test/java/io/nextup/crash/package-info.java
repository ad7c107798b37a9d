/**
 * Real nodes on a real database that die at any instant, and a checker that asks afterwards whether anything was lost or doubled.
 *
 * <p>A round is a random load and random faults, both drawn from a seed; what the clients sent and were told is the history.
 */
package io.nextup.crash;
