package io.nextup.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords that everybody knows, because they are printed somewhere or are the first that anybody tries. */
public final class PublicPasswords {

    /** Of NextUp's own demo. */
    public static final String DEMO = "NextUp-demo-1";

    /** The users of the demos of NextUp and of the engine, each with the password that is printed there. */
    public static final Map<String, String> DEMO_USERS = Map.ofEntries(
            Map.entry("tom", DEMO),
            Map.entry("stephanie", DEMO),
            Map.entry("lewis", DEMO),
            Map.entry("denise", DEMO),
            Map.entry("mia", DEMO),
            Map.entry("anna", DEMO),
            Map.entry("website", DEMO),
            Map.entry("demo", "demo"),
            Map.entry("john", "john"),
            Map.entry("mary", "mary"),
            Map.entry("peter", "peter"));

    private static final List<String> FIRST_TRIED = List.of(
            "admin",
            "administrator",
            "password",
            "demo",
            "changeme",
            "change-me",
            "nextup",
            "camunda",
            "root",
            "secret");

    private PublicPasswords() {}

    /** What anybody would try first for this user. */
    static Set<String> triedFor(String user) {
        return Stream.concat(Stream.of(user, DEMO), FIRST_TRIED.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
