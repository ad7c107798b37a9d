package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.nextup.NextUpProperties;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** When there are e-mails at all. */
class MailConfigurationTest {

    @EnableConfigurationProperties(NextUpProperties.class)
    private static final class Properties {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Properties.class, MailConfiguration.class)
            .withBean(MailOutboxStore.class, () -> mock(MailOutboxStore.class))
            .withBean(PersonStore.class, () -> mock(PersonStore.class))
            .withBean(Identity.class, () -> mock(Identity.class))
            .withBean(TaskIds.class, () -> mock(TaskIds.class))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void without_a_server_nobody_listens_to_who_is_given_a_lead() {
        application.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(NewOwners.class)
                .doesNotHaveBean(MailRounds.class));
    }

    @Test
    void server_and_sender_are_all_that_is_needed_and_a_server_that_hangs_is_given_up() {
        application
                .withPropertyValues("spring.mail.host=mail.example.com", "nextup.mail.from=nextup@example.com")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(NewOwners.class);
                    assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                            .containsEntry("mail.smtp.connectiontimeout", "10000")
                            .containsEntry("mail.smtp.timeout", "10000")
                            .containsEntry("mail.smtp.writetimeout", "10000");
                });
    }

    @Test
    void server_without_a_sender_stops_the_start_and_says_what_is_missing() {
        application.withPropertyValues("spring.mail.host=mail.example.com").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("NEXTUP_MAIL_FROM"));
    }

    @Test
    void base_that_no_browser_can_open_stops_the_start() {
        application
                .withPropertyValues("nextup.base-url=nextup.example.com")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("NEXTUP_BASE_URL"));
    }
}
