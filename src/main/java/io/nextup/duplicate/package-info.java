/** Duplicates: which earlier leads are the same person or company, and what to do about it. */
package io.nextup.duplicate;
