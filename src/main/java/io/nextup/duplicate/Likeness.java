package io.nextup.duplicate;

import io.nextup.NextUpProperties;
import io.nextup.lead.Contact;
import io.nextup.lead.DuplicateKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Brings contact details into the one form in which they are compared. */
@Component
public class Likeness {

    private static final int LONGEST_KEY = 255;

    private final PhoneNumbers phones;

    Likeness(NextUpProperties properties) {
        this.phones = new PhoneNumbers(properties.defaultRegion());
    }

    public DuplicateKeys keysOf(Contact contact) {
        return new DuplicateKeys(
                bounded(Folding.email(contact.email())),
                bounded(phones.key(contact.phone())),
                bounded(phones.key(contact.alternatePhone())),
                bounded(Folding.name(contact.name())),
                bounded(Folding.name(contact.company())),
                bounded(Folding.address(contact.addressLine1(), contact.postcode())));
    }

    /** Folding may make a text longer; one that would not fit its column is compared by its hash. */
    private static String bounded(String key) {
        if (key == null || key.length() <= LONGEST_KEY) {
            return key;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
