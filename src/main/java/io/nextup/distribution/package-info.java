/** How each stream distributes: to everybody's pick-up, in turn, to one user, to a user group, or by rules. */
package io.nextup.distribution;
