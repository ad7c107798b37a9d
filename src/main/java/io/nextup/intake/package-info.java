/** Intake: leads come in, are checked and stored once, however often and however parallel they are sent. */
package io.nextup.intake;
