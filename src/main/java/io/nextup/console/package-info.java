/** The console at {@code /console}: pages on which managers set up, watch and understand, and reps see where they are. */
package io.nextup.console;
