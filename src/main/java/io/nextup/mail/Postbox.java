package io.nextup.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the SMTP server, in plain text. */
class Postbox {

    /** What became of a letter. */
    enum Outcome {
        SENT,
        /** There is no such address, now or later. */
        REFUSED,
        /** The server is away, or does not take it now. */
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final InternetAddress from;

    /** @throws InvalidConfigurationPropertyValueException if there is no address to send from */
    Postbox(JavaMailSender sender, String from) {
        this.sender = sender;
        try {
            this.from = address(from == null ? "" : from);
        } catch (AddressException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "nextup.mail.from",
                    from,
                    "where spring.mail.host is set, e-mails are sent, and need an address that they come from, such as"
                            + " nextup@example.com: set NEXTUP_MAIL_FROM");
        }
    }

    /** Sends it at once; waits for the server as long as its time-outs allow. */
    Outcome send(String to, Letter letter) {
        try {
            sender.send(message(to, letter));
            return Outcome.SENT;
        } catch (AddressException e) {
            return Outcome.REFUSED;
        } catch (MailSendException e) {
            if (isRefused(e)) {
                return Outcome.REFUSED;
            }
            return failed(e);
        } catch (MailException | MessagingException e) {
            return failed(e);
        }
    }

    private MimeMessage message(String to, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, address(to));
        message.setSubject(letter.subject(), CHARSET);
        message.setText(letter.text(), CHARSET);
        // So that nobody's "I am on holiday" answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Exactly one address, in the form of one. */
    private static InternetAddress address(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        if (address.isGroup()) {
            throw new AddressException("A list of addresses");
        }
        return address;
    }

    private static boolean isRefused(MailSendException e) {
        return Arrays.stream(e.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .anyMatch(failed -> failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0);
    }

    private static Outcome failed(Exception e) {
        LOG.warn("The mail server did not take an e-mail; it is tried again: {}", e.toString());
        return Outcome.FAILED;
    }
}
