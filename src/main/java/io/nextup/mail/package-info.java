/**
 * E-mails: telling users of the leads they are given, after the assignment has committed and without ever holding it up.
 *
 * <p>All of it is there only where {@code spring.mail.host} is set.
 */
package io.nextup.mail;
