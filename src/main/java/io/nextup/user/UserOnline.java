package io.nextup.user;

/** A user who was not online is it now, told inside the transaction that notes it. */
public record UserOnline(String user) {}
