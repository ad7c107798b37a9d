package io.nextup.hostile;

import io.nextup.testing.Http;
import io.nextup.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** As whom requests are sent: mostly those who may do something, for others are stopped at the door. */
final class Callers {

    private static final String LOGIN = "Authorization: ";
    private static final List<String> NOBODIES = List.of(
            LOGIN + "Basic",
            LOGIN + "Basic " + Hostile.CANARY,
            LOGIN + basic("fz-lost:" + Hostile.CANARY),
            LOGIN + basic(Hostile.CANARY + "\u0000:x"),
            LOGIN + basic("fz-lost:\u0000" + Hostile.CANARY),
            LOGIN + basic("no colon " + Hostile.CANARY),
            LOGIN + basic(":"),
            LOGIN + basic("' or '1'='1:x"),
            LOGIN + basic("\ud83d\ude00".repeat(500) + ":x"),
            LOGIN + "Bearer " + Hostile.CANARY,
            LOGIN + "Digest username=\"" + Hostile.CANARY + "\"",
            LOGIN + "Basic " + "A".repeat(5000),
            "Cookie: JSESSIONID=" + Hostile.CANARY);

    private Callers() {}

    /** The header that says who calls. */
    static String any(Random random) {
        int dice = random.nextInt(100);
        if (dice < 40) {
            return administrator();
        }
        if (dice < 60) {
            return user("fz-manager");
        }
        if (dice < 70) {
            return user("fz-integrator");
        }
        if (dice < 90) {
            return user(Hostile.any(random, World.REPS));
        }
        return dice < 95 ? user("fz-analyst") : Hostile.any(random, NOBODIES);
    }

    static String administrator() {
        return LOGIN + basic(Http.ADMIN + ":" + Http.ADMIN_PASSWORD);
    }

    private static String user(String id) {
        return LOGIN + basic(id + ":" + People.PASSWORD);
    }

    private static String basic(String nameAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
