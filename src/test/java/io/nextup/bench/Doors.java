package io.nextup.bench;

import io.nextup.intake.Intake;
import io.nextup.intake.Poster;
import io.nextup.intake.RawLead;
import io.nextup.testing.Http;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** The ways in which a lead comes to NextUp; the lane is the attribute by which a rule finds its user group. */
@TestComponent
class Doors {

    private static final Poster NEXTUP = new Poster(null, true, false);

    private final Intake intake;
    private final Http http;

    Doors(Intake intake, Http http) {
        this.intake = intake;
        this.http = http;
    }

    String java(int number, int lane) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "leadGroup",
                Team.LEAD_GROUP,
                "source",
                "bench",
                "externalId",
                "b" + number,
                "name",
                "Ann " + number,
                "email",
                number + "@bench.example",
                "phone",
                phone(number)));
        return intake.receive(new RawLead(fields, Map.of("lane", "lane" + lane)), NEXTUP, null)
                .leadId();
    }

    void leads(int number, int lane) {
        expect(201, http.admin().post("/api/leads", """
                {"leadGroup": "%s", "source": "bench", "externalId": "b%d", "name": "Ann %2$d",
                 "email": "%2$d@bench.example", "phone": "%s", "attributes": {"lane": "lane%d"}}
                """.formatted(Team.LEAD_GROUP, number, phone(number), lane)));
    }

    void engineRest(int number, int lane) {
        expect(200, http.admin().post("/engine-rest/process-definition/key/lead-intake/start", """
                {"businessKey": "b%d", "variables": {"leadGroup": {"value": "%s"}, "source": {"value": "bench"},
                 "name": {"value": "Ann %1$d"}, "email": {"value": "%1$d@bench.example"}, "phone": {"value": "%s"},
                 "lane": {"value": "lane%d"}}}
                """.formatted(
                        number, Team.LEAD_GROUP, phone(number), lane)));
    }

    void pickUp(String lead, String user) {
        expect(200, http.as(user).post("/api/leads/" + lead + "/pick-up", ""));
    }

    private static String phone(int number) {
        return "+44 20 7" + String.format("%07d", number);
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
    }
}
