package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.NextUpProperties;
import io.nextup.lead.Contact;
import io.nextup.lead.DuplicateKeys;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final Likeness likeness = new Likeness(new NextUpProperties(
            ZoneOffset.UTC,
            "GB",
            Set.of(),
            new NextUpProperties.Presence(Duration.ofMinutes(2)),
            new NextUpProperties.Admin(null, null),
            URI.create("http://localhost"),
            new NextUpProperties.Mail(null)));

    @Test
    void two_spellings_of_one_person_have_the_same_keys() {
        assertThat(likeness.keysOf(contact(
                        "Ann O'Neil",
                        "Acme, Ltd.",
                        " Ann@Example.com",
                        "020 7946 0018",
                        "07700 900123",
                        "1 High St.",
                        "n1 9gu")))
                .isEqualTo(likeness.keysOf(contact(
                        "ANN ONEIL",
                        "ACME LTD",
                        "ann@example.com",
                        "+44 20 7946 0018",
                        "+44 7700 900123",
                        "1, high st",
                        "N19GU")))
                .isEqualTo(new DuplicateKeys(
                        "ann@example.com", "+442079460018", "+447700900123", "annoneil", "acmeltd", "1highst|N19GU"));
    }

    @Test
    void what_is_blank_is_compared_by_nothing() {
        assertThat(likeness.keysOf(contact("-", " ", "", " ", null, "1 High St", null)))
                .isEqualTo(new DuplicateKeys(null, null, null, null, null, null));
    }

    @Test
    void a_key_that_folding_made_too_long_is_compared_by_its_hash() {
        String long1 = "\uFDFA".repeat(255);
        String long2 = "\uFDFA".repeat(254);

        DuplicateKeys first = likeness.keysOf(contact(long1, null, null, null, null, null, null));
        DuplicateKeys second = likeness.keysOf(contact(long2, null, null, null, null, null, null));

        assertThat(first.name()).hasSizeLessThanOrEqualTo(255).isNotEqualTo(second.name());
    }

    private static Contact contact(
            String name,
            String company,
            String email,
            String phone,
            String alternatePhone,
            String addressLine1,
            String postcode) {
        return new Contact(name, company, email, phone, alternatePhone, addressLine1, null, null, postcode, null);
    }
}
