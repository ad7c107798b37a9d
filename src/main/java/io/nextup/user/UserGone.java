package io.nextup.user;

/** A user was deactivated or deleted, told inside that transaction: what they own is to be freed once it has committed. */
public record UserGone(String user) {}
