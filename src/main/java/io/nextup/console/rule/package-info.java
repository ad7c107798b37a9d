/** The console's pages for routing rules. */
package io.nextup.console.rule;
