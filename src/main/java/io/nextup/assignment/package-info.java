/** Assignments: every change of owner and every time nobody was found, with the decision behind it. */
package io.nextup.assignment;
