package io.nextup.mail;

import io.nextup.NextUpProperties;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** E-mails, where there is a server to send them; elsewhere nothing of this is there, and an assignment costs nothing more. */
@Configuration
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    Postbox postbox(JavaMailSender sender, NextUpProperties properties) {
        return new Postbox(sender, properties.mail().from());
    }

    @Bean
    Telling telling(
            MailOutboxStore outbox,
            PersonStore persons,
            Identity identity,
            TaskIds tasks,
            Postbox postbox,
            NextUpProperties properties,
            Clock clock) {
        return new Telling(outbox, persons, identity, tasks, postbox, properties.baseUrl(), clock);
    }

    @Bean
    MailRounds mailRounds(Telling telling) {
        return new MailRounds(telling);
    }

    @Bean
    NewOwners newOwners(MailOutboxStore outbox, MailRounds rounds, Clock clock) {
        return new NewOwners(outbox, rounds, clock);
    }
}
