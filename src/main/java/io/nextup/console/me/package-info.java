/** The console's page of a rep: where they are in each of their groups. */
package io.nextup.console.me;
