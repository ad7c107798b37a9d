/** Lead groups: the kinds of enquiry, each with its own list of statuses. */
package io.nextup.leadgroup;
