package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.People;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.user.UserSettings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nodes that send at the same instant, on every database. */
abstract class RacingSenders {

    private static final int USERS = 40;

    private final Sales sales;
    private final People people;
    private final UserSettings settings;
    private final MailOutboxStore outbox;

    RacingSenders(Sales sales, People people, UserSettings settings, MailOutboxStore outbox) {
        this.sales = sales;
        this.people = people;
        this.settings = settings;
        this.outbox = outbox;
    }

    abstract Telling node();

    abstract Inboxes inboxes();

    /** Fails without {@code due_at <= :now} in MailOutboxStore.claim: several nodes write to the same user. */
    @Test
    void of_sixteen_nodes_that_send_at_once_one_writes_to_each_user() {
        sales.leadGroup("race-mail");
        List<String> users = IntStream.range(0, USERS)
                .mapToObj(i -> "race-" + i + "-" + UUID.randomUUID())
                .toList();
        users.forEach(this::isToBeTold);
        Telling node = node();

        List<Boolean> rounds = Rush.times(Rush.CLIENTS, node::tellAll);

        assertThat(rounds).containsOnly(true);
        assertThat(users).allSatisfy(user -> assertThat(inboxes().subjects(address(user)))
                .containsExactly("New lead: race-mail"));
    }

    /** Notes it with e-mails switched off and then by hand, so that nobody is at it before the race begins. */
    private void isToBeTold(String user) {
        people.user(user);
        people.email(user, address(user));
        settings.setMail(user, false);
        String lead = sales.post("{\"leadGroup\": \"race-mail\", \"name\": \"Ann\", \"owner\": \"" + user + "\"}")
                .get("id")
                .textValue();
        settings.setMail(user, true);
        outbox.insert(lead, user, Instant.now());
    }

    private static String address(String user) {
        return user + "@example.com";
    }
}
