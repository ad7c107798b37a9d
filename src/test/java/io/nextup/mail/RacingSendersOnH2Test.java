package io.nextup.mail;

import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.user.UserSettings;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

@NextUpTest
class RacingSendersOnH2Test extends RacingSenders {

    private final MailNode node;

    RacingSendersOnH2Test(
            Sales sales, People people, UserSettings settings, MailOutboxStore outbox, ApplicationContext application) {
        super(sales, people, settings, outbox);
        this.node = new MailNode(application);
    }

    @AfterEach
    void stop() {
        node.stop();
    }

    @Override
    Telling node() {
        return node.telling();
    }

    @Override
    Inboxes inboxes() {
        return node.inboxes();
    }
}
