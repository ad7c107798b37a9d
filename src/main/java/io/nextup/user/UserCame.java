package io.nextup.user;

/** There is a new user, told inside the transaction that makes them; nothing that held for one of the same id before holds. */
public record UserCame(String user) {}
