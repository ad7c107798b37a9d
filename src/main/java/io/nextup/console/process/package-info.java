/** The console's page of processes: the deployed diagrams with live counts, and what failed. */
package io.nextup.console.process;
