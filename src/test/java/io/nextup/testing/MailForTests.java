package io.nextup.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an SMTP server of its own before the application, which sends its e-mails there. */
class MailForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        context.getBeanFactory().registerSingleton("smtpServer", server);
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "nextup.base-url=https://nextup.example.com/",
                        "nextup.mail.from=nextup@example.com")
                .applyTo(context);
    }
}
