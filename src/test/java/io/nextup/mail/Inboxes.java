package io.nextup.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** What has arrived at a real SMTP server. */
final class Inboxes {

    private final GreenMail server;

    Inboxes(GreenMail server) {
        this.server = server;
    }

    List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> address.equals(header(message, "To")))
                .toList();
    }

    List<String> subjects(String address) {
        return of(address).stream().map(message -> header(message, "Subject")).toList();
    }

    static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text as the reader sees it. */
    static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that went over the wire. */
    static String whole(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }
}
