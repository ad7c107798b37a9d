package io.nextup.testing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** A small sales team for Tasklist: Rita and Ron pick up new mortgages, Mona manages; a call back is due after a day. */
@TestComponent
public class Crew {

    public static final String RITA = "crew-rita";
    public static final String RON = "crew-ron";
    public static final String MONA = "crew-mona";
    public static final String GROUP = "crew";
    public static final String MORTGAGES = "crew-mortgages";

    private static final String STATUSES = """
            {"name": "Mortgages", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
             {"id": "call-back", "name": "Call back", "stage": "CONTACTED", "callBackAfter": "P1D"},
             {"id": "visit", "name": "Visit", "stage": "QUALIFIED"}, {"id": "sold", "name": "Sold", "stage": "CONVERTED"}]}""";

    private final Http http;
    private final People people;
    private final Sales sales;

    Crew(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    /** Everybody at their desk, all settings as they should be. */
    public void meet() {
        people.user(MONA, "managers");
        sales.ok(http.admin().put("/api/lead-groups/" + MORTGAGES, STATUSES));
        sales.userGroup(GROUP, "PICK_UP", RITA, RON);
        sales.ok(http.admin()
                .put("/api/user-groups/" + GROUP + "/pick-up", "{\"" + MORTGAGES + "\": [\"new\", \"visit\"]}"));
        sales.everythingTo(GROUP);
        permit(RITA, "pickUpLeads");
    }

    public void permit(String user, String... permissions) {
        String quoted = Stream.of(permissions).map(it -> '"' + it + '"').collect(Collectors.joining(", ", "[", "]"));
        sales.ok(http.admin().put("/api/users/" + user, "{\"permissions\": " + quoted + "}"));
    }

    /** The id of a new lead that nobody owns. */
    public String free(String name) {
        return post(name, "null");
    }

    /** The id of a new lead of this owner. */
    public String ownedBy(String owner, String name) {
        return post(name, "\"" + owner + "\"");
    }

    private String post(String name, String owner) {
        return sales.post("""
                        {"leadGroup": "%s", "name": "%s", "phone": "020 7946 0101", "email": "ann@example.com",
                         "city": "London", "source": "website", "attributes": {"budget": 250000}, "owner": %s}""".formatted(MORTGAGES, name, owner)).get("id").textValue();
    }
}
