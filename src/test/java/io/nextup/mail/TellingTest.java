package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.user.UserGone;
import io.nextup.user.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what and when, once it is noted that they are to be told. */
@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class TellingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Sales sales;
    private final Http http;
    private final People people;
    private final UserSettings settings;
    private final MailOutboxStore outbox;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final MailNode node;
    private final String tom = "tell-tom-" + UUID.randomUUID();
    private final String sue = "tell-sue-" + UUID.randomUUID();

    TellingTest(
            Sales sales,
            Http http,
            People people,
            UserSettings settings,
            MailOutboxStore outbox,
            TestClock clock,
            JdbcClient jdbc,
            ApplicationContext application) {
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.jdbc = jdbc;
        this.node = new MailNode(application);
    }

    @BeforeEach
    void two_users_with_addresses() {
        jdbc.sql("delete from mail_outbox").update();
        clock.set("2026-05-04T09:00:00Z");
        sales.leadGroup("telling");
        for (String user : List.of(tom, sue)) {
            people.user(user);
            people.email(user, address(user));
        }
    }

    @AfterEach
    void stop() {
        clock.letGo();
        node.stop();
    }

    @Test
    void user_is_told_once() {
        isNowOf(tom, newLeadOf(tom));

        tellAll();
        tellAll();

        assertThat(told(tom)).containsExactly("New lead: telling");
        later(MINUTE);
        assertThat(told(tom)).hasSize(1);
        assertThat(noted()).isZero();
    }

    @Test
    void what_comes_within_a_minute_of_an_e_mail_is_told_in_the_next_one() {
        isNowOf(tom, newLeadOf(tom));
        tellAll();
        IntStream.range(0, 12).forEach(i -> isNowOf(tom, newLeadOf(tom)));
        isNowOf(sue, newLeadOf(sue));

        later(MINUTE.minusSeconds(1));
        assertThat(told(tom)).hasSize(1);
        assertThat(told(sue)).as("others do not wait").hasSize(1);

        later(Duration.ofSeconds(1));
        assertThat(told(tom)).containsExactly("New lead: telling", "12 new leads");
        String text = Inboxes.text(node.inboxes().of(address(tom)).get(1));
        assertThat(text.lines().filter(line -> line.contains("#/?task="))).hasSize(10);
        assertThat(text).contains("and 2 more:");
    }

    @Test
    void lead_that_has_gone_to_somebody_else_meanwhile_is_told_to_them_only() {
        String lead = newLeadOf(tom);
        isNowOf(tom, lead);
        sales.ok(http.admin().post("/api/leads/" + lead + "/reassign", "{\"user\": \"" + sue + "\"}"));
        isNowOf(sue, lead);

        tellAll();

        assertThat(told(tom)).isEmpty();
        assertThat(told(sue)).hasSize(1);
    }

    @Test
    void lead_that_came_back_meanwhile_is_told_once() {
        String lead = newLeadOf(tom);
        isNowOf(tom, lead);
        isNowOf(tom, lead);

        tellAll();

        assertThat(told(tom)).containsExactly("New lead: telling");
    }

    @Test
    void nothing_is_told_of_leads_that_are_closed_or_erased() {
        String closed = newLeadOf(tom);
        String erased = newLeadOf(tom);
        isNowOf(tom, closed);
        isNowOf(tom, erased);
        sales.ok(http.admin().post("/api/leads/" + closed + "/status", "{\"status\": \"sold\"}"));
        assertThat(http.admin().delete("/api/leads/" + erased).statusCode()).isEqualTo(204);
        assertThat(noted()).as("the erased one is forgotten here, too").isEqualTo(1);

        tellAll();

        assertThat(told(tom)).isEmpty();
        assertThat(noted()).isZero();
    }

    @Test
    void nothing_is_told_to_who_has_no_address_or_has_switched_it_off_meanwhile() {
        isNowOf(tom, newLeadOf(tom));
        isNowOf(sue, newLeadOf(sue));
        people.email(tom, null);
        settings.setMail(sue, false);

        tellAll();

        assertThat(told(sue)).isEmpty();
        assertThat(noted()).isZero();
    }

    @Test
    void what_a_user_was_to_be_told_goes_with_them() {
        isNowOf(tom, newLeadOf(tom));
        isNowOf(sue, newLeadOf(sue));

        new NewOwners(outbox, null, clock).forget(new UserGone(tom));

        tellAll();
        assertThat(told(tom)).isEmpty();
        assertThat(told(sue)).hasSize(1);
    }

    @Test
    void what_a_node_that_died_was_telling_is_told_by_another() {
        isNowOf(tom, newLeadOf(tom));
        outbox.claim(tom, "a-node-that-died", clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));

        later(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(told(tom)).isEmpty();

        later(Duration.ofSeconds(1));
        assertThat(told(tom)).hasSize(1);
    }

    @Test
    void what_the_server_did_not_take_is_sent_when_it_is_back() {
        isNowOf(tom, newLeadOf(tom));
        serverGoes();
        assertThat(node.telling().tellAll()).isFalse();
        later(MINUTE);
        assertThat(noted()).isEqualTo(1);

        node.connectAgain();
        later(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(told(tom)).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(told(tom)).hasSize(1);
    }

    @Test
    void new_lead_does_not_wait_for_what_is_tried_again_later() {
        isNowOf(tom, newLeadOf(tom));
        serverGoes();
        tellAll();
        node.connectAgain();
        isNowOf(tom, newLeadOf(tom));

        tellAll();

        assertThat(told(tom)).containsExactly("New lead: telling");
        later(MINUTE);
        assertThat(told(tom)).hasSize(2);
    }

    @Test
    void after_a_day_it_is_given_up_and_the_log_says_of_whom_and_which_lead_and_no_more(CapturedOutput log) {
        String lead = newLeadOf(tom);
        isNowOf(tom, lead);
        serverGoes();
        for (int hour = 0; hour < 30; hour++) {
            later(Duration.ofHours(1));
        }

        assertThat(noted()).isZero();
        node.connectAgain();
        later(Duration.ofDays(1));
        assertThat(told(tom)).isEmpty();
        assertThat(log.getOut().lines().filter(line -> line.contains(lead)))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("User " + tom + " could not be told")
                        .doesNotContain("Canary"));
    }

    @Test
    void address_that_is_none_is_not_tried_again(CapturedOutput log) {
        String lead = newLeadOf(tom);
        isNowOf(tom, lead);
        people.email(tom, "tom at home");

        assertThat(node.telling().tellAll()).isTrue();

        assertThat(noted()).isZero();
        assertThat(log.getOut().lines().filter(line -> line.contains(lead)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(tom).doesNotContain("at home"));
    }

    private String newLeadOf(String owner) {
        return sales.post("{\"leadGroup\": \"telling\", \"name\": \"Canary\", \"owner\": \"" + owner + "\"}")
                .get("id")
                .textValue();
    }

    /** Notes what the assignment notes where e-mails are on. */
    private void isNowOf(String owner, String lead) {
        outbox.insert(lead, owner, clock.instant());
    }

    private void serverGoes() {
        try (SmtpScript server = SmtpScript.hanging()) {
            node.connectTo(server.port());
        }
    }

    private void tellAll() {
        node.telling().tellAll();
    }

    private void later(Duration by) {
        clock.advance(by);
        tellAll();
    }

    private List<String> told(String user) {
        return node.inboxes().subjects(address(user));
    }

    private long noted() {
        return jdbc.sql("select count(*) from mail_outbox").query(Long.class).single();
    }

    private static String address(String user) {
        return user + "@example.com";
    }
}
