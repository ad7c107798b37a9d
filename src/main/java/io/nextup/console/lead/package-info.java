/** The console's pages of leads: finding them, their story, why each went where it went, and giving them to somebody else. */
package io.nextup.console.lead;
