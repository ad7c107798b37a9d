package io.nextup.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.nextup.testing.TestClock;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.net.URI;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the e-mails of an application that itself sends none, to a real SMTP server. */
final class MailNode {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Telling telling;

    MailNode(ApplicationContext application) {
        server.start();
        sender.setHost("127.0.0.1");
        connectTo(server.getSmtp().getPort());
        telling = new Telling(
                application.getBean(MailOutboxStore.class),
                application.getBean(PersonStore.class),
                application.getBean(Identity.class),
                application.getBean(TaskIds.class),
                new Postbox(sender, "nextup@example.com"),
                URI.create("https://nextup.example.com/"),
                application.getBean(TestClock.class));
    }

    Telling telling() {
        return telling;
    }

    Inboxes inboxes() {
        return new Inboxes(server);
    }

    /** Sends to the server that listens there from now on. */
    void connectTo(int port) {
        sender.setPort(port);
    }

    void connectAgain() {
        connectTo(server.getSmtp().getPort());
    }

    void stop() {
        server.stop();
    }
}
