package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicateKeysTest {

    private final PhoneNumbers british = new PhoneNumbers("GB");

    @Test
    void two_spellings_of_one_lead_have_the_same_keys() {
        assertThat(DuplicateKeys.of(
                        british,
                        " Ann@Example.com",
                        "020 7946 0018",
                        "07700 900123",
                        "Ann O'Neil",
                        "Acme, Ltd.",
                        "1 High St.",
                        "n1 9gu"))
                .isEqualTo(DuplicateKeys.of(
                        british,
                        "ann@example.com",
                        "+44 20 7946 0018",
                        "+44 7700 900123",
                        "ANN ONEIL",
                        "ACME LTD",
                        "1, high st",
                        "N19GU"))
                .isEqualTo(new DuplicateKeys(
                        "ann@example.com", "+442079460018", "+447700900123", "annoneil", "acmeltd", "1highst|N19GU"));
    }

    @Test
    void blank_fields_have_no_keys() {
        assertThat(DuplicateKeys.of(british, "", " ", null, "-", " ", "1 High St", null))
                .isEqualTo(new DuplicateKeys(null, null, null, null, null, null));
    }
}
