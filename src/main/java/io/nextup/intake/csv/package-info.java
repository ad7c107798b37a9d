/** A CSV file as rows of lead fields: a bad file is refused with every fault, a bad row is told and stops nothing. */
package io.nextup.intake.csv;
