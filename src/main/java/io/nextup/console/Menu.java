package io.nextup.console;

import java.util.List;

/** The pages that managers choose from. */
public final class Menu {

    /** A page, and all that lie below it. */
    public record Entry(String name, String address, List<String> others) {

        Entry(String name, String address, String... others) {
            this(name, address, List.of(others));
        }

        /** Whether the address is of this page, of one that belongs to it, or below. */
        public boolean leadsTo(String here) {
            return here.startsWith(address) || others.stream().anyMatch(here::startsWith);
        }
    }

    /** In the order of the bar. */
    public static final List<Entry> MANAGERS = List.of(
            new Entry("Now", "/console/now"),
            new Entry("Leads", "/console/leads"),
            new Entry("Reports", "/console/reports"),
            new Entry("Rules", "/console/rules"),
            new Entry("Import", "/console/import"),
            new Entry("Process", "/console/process"),
            new Entry(
                    "Settings",
                    "/console/groups",
                    "/console/new-",
                    "/console/users",
                    "/console/pick-up",
                    "/console/distribution",
                    "/console/lead-groups",
                    "/console/duplicates"));

    private Menu() {}
}
