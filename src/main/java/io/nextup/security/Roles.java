package io.nextup.security;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The engine groups whose members have a role in NextUp. */
public final class Roles {

    public static final String ADMINISTRATOR = "camunda-admin";
    public static final String MANAGER = "managers";
    public static final String INTEGRATOR = "integrators";
    public static final String ANALYST = "analysts";

    /** Each role's group with the name it is made with. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            ADMINISTRATOR, "Administrators",
            MANAGER, "Managers",
            INTEGRATOR, "Integrators",
            ANALYST, "Analysts"));

    /** All groups of roles. */
    public static final Set<String> ALL = NAMES.keySet();

    private Roles() {}
}
