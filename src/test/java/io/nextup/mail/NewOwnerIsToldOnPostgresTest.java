package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import io.nextup.testing.Door;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** From an assignment to the e-mail, through the whole application and a real SMTP server. */
@NextUpOnPostgresTest
class NewOwnerIsToldOnPostgresTest {

    private static final Pattern LINK =
            Pattern.compile("https://nextup\\.example\\.com/camunda/app/tasklist/default/#/\\?task=(\\S+)");

    private final Sales sales;
    private final Http http;
    private final People people;
    private final Door door;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JavaMailSenderImpl sender;
    private final MailRounds rounds;
    private final GreenMail server;
    private final Inboxes inboxes;
    private final String user = "new-" + UUID.randomUUID();
    private final String address = user + "@example.com";

    NewOwnerIsToldOnPostgresTest(
            Sales sales,
            Http http,
            People people,
            Door door,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JavaMailSenderImpl sender,
            MailRounds rounds,
            GreenMail server) {
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.door = door;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sender = sender;
        this.rounds = rounds;
        this.server = server;
        this.inboxes = new Inboxes(server);
    }

    @BeforeEach
    void group_of_one_who_has_an_address() {
        sales.leadGroup("told");
        sales.userGroup(user, "SEQUENTIAL", user);
        people.email(user, address);
        sales.everythingTo(user);
    }

    @AfterEach
    void let_the_server_and_the_clock_go() {
        sender.setPort(server.getSmtp().getPort());
        clock.letGo();
        sales.distribution("{}");
    }

    @Test
    void new_owner_is_told_at_once_with_a_link_to_their_open_task() {
        JsonNode lead = sales.lead("told");

        MimeMessage mail = arrived();
        assertThat(Inboxes.header(mail, "Subject")).isEqualTo("New lead: told");
        assertThat(Inboxes.header(mail, "From")).isEqualTo("nextup@example.com");
        JsonNode task =
                sales.ok(http.as(user).get("/engine-rest/task/" + links(mail).get(0)));
        assertThat(task.get("assignee").textValue()).isEqualTo(user);
        assertThat(sales.get("/engine-rest/task/" + task.get("id").textValue() + "/variables/leadId")
                        .get("value"))
                .isEqualTo(lead.get("id"));
    }

    @Test
    void neither_the_e_mail_nor_what_is_noted_for_it_holds_anything_of_the_person() {
        String canary = "Canary7";
        sales.post("""
                {"leadGroup": "told", "name": "%1$s Lee", "company": "%1$s", "email": "%1$s@example.com",
                 "phone": "%1$s", "addressLine1": "%1$s", "city": "%1$s", "externalId": "%1$s",
                 "source": "%1$s", "attributes": {"hobby": "%1$s"}}""".formatted(canary));

        String noted =
                jdbc.sql("select * from mail_outbox").query().listOfRows().toString();
        assertThat(noted).contains(user).doesNotContain(canary);
        assertThat(Inboxes.whole(arrived())).doesNotContain(canary);
    }

    @Test
    void nothing_is_noted_of_a_lead_that_was_rolled_back() {
        transaction.executeWithoutResult(status -> {
            door.send(Map.of("leadGroup", "told"), null);
            assertThat(noted()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(noted()).isZero();
    }

    @Test
    void who_takes_a_lead_themselves_is_not_told() {
        people.user(user, "managers");
        sales.ok(http.admin().put("/api/users/" + user, "{\"permissions\": [\"pickUpLeads\", \"createLeads\"]}"));
        sales.userGroup(user, "PICK_UP", user);
        String pickedUp = post(http.admin(), "{\"leadGroup\": \"told\", \"name\": \"Ann\"}");
        sales.ok(http.as(user).post("/api/leads/" + pickedUp + "/pick-up", "{}"));
        String given = post(http.admin(), "{\"leadGroup\": \"told\", \"name\": \"Ann\"}");
        sales.ok(http.as(user).post("/api/leads/" + given + "/reassign", "{\"user\": \"" + user + "\"}"));
        post(http.as(user), "{\"leadGroup\": \"told\", \"name\": \"Ann\", \"owner\": \"" + user + "\"}");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\", \"adderKeepsLead\": true}");
        post(http.as(user), "{\"leadGroup\": \"told\", \"name\": \"Ann\", \"addedBy\": \"" + user + "\"}");

        assertThat(sales.get("/api/leads?owner=" + user).get("total").intValue())
                .isEqualTo(4);
        assertThat(noted()).isZero();
    }

    @Test
    void whose_lead_somebody_else_added_in_their_name_is_told() {
        sales.distribution("{\"method\": \"FREE_FOR_ALL\", \"adderKeepsLead\": true}");

        post(http.admin(), "{\"leadGroup\": \"told\", \"name\": \"Ann\", \"addedBy\": \"" + user + "\"}");

        assertThat(links(arrived())).hasSize(1);
    }

    @Test
    void who_gets_again_what_they_have_is_not_told_again() {
        String lead = sales.lead("told").get("id").textValue();
        arrived();

        sales.ok(http.admin().post("/api/leads/" + lead + "/reassign", "{\"user\": \"" + user + "\"}"));

        assertThat(noted()).as("what has been told just now").isEqualTo(1);
    }

    @Test
    void who_wants_no_e_mails_gets_none() {
        sales.ok(http.as(user).put("/api/me/mail", "{\"mail\": false}"));
        assertThat(sales.lead("told").get("owner").textValue()).isEqualTo(user);
        assertThat(noted()).isZero();

        sales.ok(http.admin().put("/api/users/" + user, "{}"));
        sales.lead("told");
        assertThat(links(arrived())).hasSize(1);
    }

    @Test
    void assignment_stands_and_leads_are_taken_in_while_the_server_is_away_and_are_told_when_it_is_back() {
        try (SmtpScript away = SmtpScript.hanging()) {
            sender.setPort(away.port());
        }
        assertThat(sales.lead("told").get("owner").textValue()).isEqualTo(user);
        await().until(() -> number("select max(tries) from mail_outbox where user_id = :user") == 1);
        assertThat(http.stranger().get("/actuator/health").statusCode()).isEqualTo(200);

        sender.setPort(server.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(1));

        assertThat(links(arrived())).hasSize(1);
    }

    @Test
    void server_that_hangs_holds_up_nothing_else() {
        try (SmtpScript hanging = SmtpScript.hanging()) {
            sender.setPort(hanging.port());
            sales.lead("told");
            await().until(hanging::isConnected);

            assertThat(sales.lead("told").get("owner").textValue()).isEqualTo(user);
            assertThat(hanging.isConnected()).as("somebody still waits for it").isTrue();
        }
        sender.setPort(server.getSmtp().getPort());
        await().atMost(Duration.ofSeconds(20)).until(() -> !inboxes.of(address).isEmpty());
    }

    @Test
    void many_leads_at_once_are_told_in_two_e_mails() {
        clock.advance(Duration.ZERO);
        IntStream.range(0, 40).forEach(i -> sales.lead("told"));
        arrived();
        await().until(() ->
                number("select count(*) from mail_outbox where user_id = :user and claim is not null") == 0);
        assertThat(inboxes.of(address)).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        rounds.look();

        await().until(() -> inboxes.of(address).size() == 2);
        assertThat(inboxes.subjects(address).stream()
                        .mapToInt(NewOwnerIsToldOnPostgresTest::leadsIn)
                        .sum())
                .isEqualTo(40);
    }

    private static int leadsIn(String subject) {
        Matcher many = Pattern.compile("(\\d+) new leads").matcher(subject);
        return many.matches() ? Integer.parseInt(many.group(1)) : 1;
    }

    private MimeMessage arrived() {
        await().until(() -> !inboxes.of(address).isEmpty());
        return inboxes.of(address).get(0);
    }

    /** The ids of the tasks that the e-mail links. */
    private static List<String> links(MimeMessage mail) {
        return LINK.matcher(Inboxes.text(mail))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private String post(Http.Caller caller, String lead) {
        return sales.ok(caller.post("/api/leads", lead)).get("id").textValue();
    }

    private int noted() {
        return number("select count(*) from mail_outbox where user_id = :user");
    }

    private int number(String sql) {
        return jdbc.sql(sql).param("user", user).query(Integer.class).single();
    }
}
