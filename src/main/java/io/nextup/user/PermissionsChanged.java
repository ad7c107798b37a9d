package io.nextup.user;

/** What a user may do was set, told inside that transaction, which holds the user's lock. */
public record PermissionsChanged(String user) {}
