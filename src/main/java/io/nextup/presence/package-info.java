/** Presence: who is there to be dealt to. */
package io.nextup.presence;
