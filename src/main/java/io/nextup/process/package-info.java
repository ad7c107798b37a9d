/** The seam to the engine: the steps of the diagrams, the user tasks, the identity service, starting and correlating. */
package io.nextup.process;
