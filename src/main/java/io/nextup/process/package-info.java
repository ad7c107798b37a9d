/** The seam to the engine: delegates, listeners, variables, starting and correlating. */
package io.nextup.process;
