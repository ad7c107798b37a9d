package io.nextup.user;

import java.util.Set;

/** What a rep may be permitted to do. */
public final class Permissions {

    public static final String PICK_UP_LEADS = "pickUpLeads";
    public static final String CREATE_LEADS = "createLeads";
    public static final Set<String> ALL = Set.of(PICK_UP_LEADS, CREATE_LEADS);

    private Permissions() {}
}
