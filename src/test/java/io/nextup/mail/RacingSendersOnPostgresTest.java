package io.nextup.mail;

import com.icegreen.greenmail.util.GreenMail;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.user.UserSettings;

@NextUpOnPostgresTest
class RacingSendersOnPostgresTest extends RacingSenders {

    private final Telling telling;
    private final Inboxes inboxes;

    RacingSendersOnPostgresTest(
            Sales sales,
            People people,
            UserSettings settings,
            MailOutboxStore outbox,
            Telling telling,
            GreenMail server) {
        super(sales, people, settings, outbox);
        this.telling = telling;
        this.inboxes = new Inboxes(server);
    }

    @Override
    Telling node() {
        return telling;
    }

    @Override
    Inboxes inboxes() {
        return inboxes;
    }
}
