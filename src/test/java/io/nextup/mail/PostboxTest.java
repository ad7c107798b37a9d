package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostboxTest {

    private static final Letter LETTER =
            new Letter("New lead: S\u00f8l \u2600", "https://example.com/#/?task=1\nGr\u00fc\u00dfe\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Inboxes inboxes = new Inboxes(server);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Postbox postbox = new Postbox(sender, "NextUp <nextup@example.com>");

    @BeforeEach
    void open() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void letter_arrives_as_it_was_written_and_is_marked_as_written_by_a_machine() throws Exception {
        assertThat(postbox.send("tom@example.com", LETTER)).isEqualTo(Postbox.Outcome.SENT);

        MimeMessage message = inboxes.of("tom@example.com").get(0);
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(Inboxes.text(message).replace("\r\n", "\n").strip())
                .isEqualTo(LETTER.text().strip());
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(Inboxes.header(message, "From")).isEqualTo("NextUp <nextup@example.com>");
        assertThat(Inboxes.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(message.getSentDate()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tom",
                "tom@",
                "tom@example.com, sue@example.com",
                "tom@example.com\r\nBcc: sue@example.com",
                "tom@example.com\nSubject: other",
                "team: tom@example.com;"
            })
    void what_is_not_one_address_is_refused(String address) {
        assertThat(postbox.send(address, LETTER)).isEqualTo(Postbox.Outcome.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void address_that_the_server_does_not_know_is_refused() {
        assertThat(sendTo(SmtpScript.answering("550 5.1.1 nobody of that name")))
                .isEqualTo(Postbox.Outcome.REFUSED);
    }

    @Test
    void mailbox_that_is_full_just_now_is_no_refusal() {
        assertThat(sendTo(SmtpScript.answering("452 4.2.2 mailbox full"))).isEqualTo(Postbox.Outcome.FAILED);
    }

    @Test
    void server_that_hangs_is_given_up_after_its_time() {
        assertThat(sendTo(SmtpScript.hanging())).isEqualTo(Postbox.Outcome.FAILED);
    }

    @Test
    void server_that_is_away_is_no_refusal() {
        server.stop();

        assertThat(postbox.send("tom@example.com", LETTER)).isEqualTo(Postbox.Outcome.FAILED);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "nextup")
    void without_an_address_to_come_from_it_does_not_begin(String from) {
        assertThatThrownBy(() -> new Postbox(sender, from))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("NEXTUP_MAIL_FROM");
    }

    private Postbox.Outcome sendTo(SmtpScript script) {
        try (script) {
            sender.setPort(script.port());
            return postbox.send("tom@example.com", LETTER);
        }
    }
}
