/** Handling: offering, picking up, working, handing back and reassigning what came in. */
package io.nextup.handling;
