/** The console's first page: who gets what, when and why, live; whose turn it is, who waits, and how even it is. */
package io.nextup.console.now;
