/** The audit trail: who changed which setting, who read a person's data as a file, and what was erased. */
package io.nextup.audit;
