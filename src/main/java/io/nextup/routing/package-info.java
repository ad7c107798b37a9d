/** Routing rules: which row of a stream's decision table names whom for a lead. */
package io.nextup.routing;
