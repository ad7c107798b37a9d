package io.nextup.console.report;

/** What a report's lines are about. */
enum By {
    SOURCE("source", "Source", "case when source = '' then '(none)' else source end"),
    GROUP("group", "User group", "coalesce(user_group, '(none)')"),
    PERSON("person", "Person", "coalesce(owner, '(nobody)')"),
    WEEK(
            "week",
            "Week that began on", // The Monday; date_trunc goes back to a Sunday on H2.
            "cast(cast(received_at as date) - cast(extract(isodow from received_at) - 1 as int) as varchar(10))");

    private final String id;
    private final String title;
    private final String column;

    By(String id, String title, String column) {
        this.id = id;
        this.title = title;
        this.column = column;
    }

    /** As it stands in an address. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    String column() {
        return column;
    }
}
