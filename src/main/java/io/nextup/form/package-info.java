/** What forms and task lists show of a lead: read fresh from its row each time, and kept nowhere else. */
package io.nextup.form;
