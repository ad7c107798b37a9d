/** Leads as they are kept: what is known of the person, who owns it and to whom it is offered. */
package io.nextup.lead;
