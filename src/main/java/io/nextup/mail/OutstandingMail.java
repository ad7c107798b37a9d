package io.nextup.mail;

import java.time.Instant;

/**
 * An e-mail about a lead to its owner.
 *
 * @param dueAt when it is to be sent; if it was sent, when that is forgotten
 */
public record OutstandingMail(String user, boolean sent, Instant dueAt) {}
