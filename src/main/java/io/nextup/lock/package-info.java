/**
 * Locks on things that have no row of their own yet, and trying again when the database says so.
 *
 * <p>The one order of locks, kept by every transaction so that none waits in a ring: requests, persons, links, leads (by
 * id), new pools, pools (by id), users.
 */
package io.nextup.lock;
