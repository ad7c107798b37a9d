/** The console's pages of settings; each is saved through the same door as over REST, with the same checks and the same trail. */
package io.nextup.console.setting;
