package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @Test
    void an_email_is_trimmed_and_in_lower_case() {
        assertThat(Folding.email(" Ann.Lee+news@Example.COM\t")).isEqualTo("ann.lee+news@example.com");
    }

    @Test
    void the_machines_language_changes_no_email() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Folding.email("INFO@EXAMPLE.COM")).isEqualTo("info@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neil", "O Neil", "ONEIL", "o’neil", "O‘Neil", "Oʼneil", " O-Neil. ", "Ｏ＇Ｎｅｉｌ", "Ó Néil"})
    void spellings_of_one_name_are_equal(String name) {
        assertThat(Folding.name(name)).isEqualTo("oneil");
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "STRAẞE, Strasse",
        "Müller & Söhne GmbH, muller sohne gmbh",
        "Sørensen, Sorensen",
        "Łukasz Đorđe, LUKASZ DORDE",
        "Æther Œuvre, aether oeuvre",
        "İstanbul Işık, istanbul isik",
        "ΟΔΥΣΣΕΥΣ, Οδυσσεύς",
        "ЁЛКИН, Елкин",
        "ﬁrst ﬂoor, First Floor",
        "ｶﾞｽ, ガス",
        "'No. ４２', NO 42",
        "مُحَمَّد, محمد",
    })
    void case_accents_spaces_and_punctuation_are_folded(String one, String other) {
        assertThat(Folding.name(one)).isEqualTo(Folding.name(other)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Ann, Anna", "Lee 1, Lee 2", "か, が", "कि, की", "王, 李", "Ann, Анн"})
    void different_names_stay_different(String one, String other) {
        assertThat(Folding.name(one)).isNotNull().isNotEqualTo(Folding.name(other));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00A0", "--- . '", "\u0301"})
    void nothing_is_left_of_a_blank_name(String name) {
        assertThat(Folding.name(name)).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void nothing_is_left_of_a_blank_email_or_postcode(String text) {
        assertThat(Folding.email(text)).isNull();
        assertThat(Folding.postcode(text)).isNull();
    }

    @Test
    void a_postcode_has_no_spaces_and_is_in_upper_case() {
        assertThat(Folding.postcode(" n1\u00A0 9gu ")).isEqualTo("N19GU");
        assertThat(Folding.postcode("114 55")).isEqualTo("11455");
    }

    @Test
    void an_address_is_its_first_line_and_its_postcode() {
        assertThat(Folding.address("1, High St.", "N1 9GU"))
                .isEqualTo(Folding.address("1 HIGH ST", "n19gu"))
                .isNotEqualTo(Folding.address("1 High St", "N1 9GV"))
                .isNotEqualTo(Folding.address("2 High St", "N1 9GU"));
    }

    @Test
    void an_address_without_its_first_line_or_its_postcode_is_none() {
        assertThat(Folding.address("1 High St", " ")).isNull();
        assertThat(Folding.address("1 High St", null)).isNull();
        assertThat(Folding.address(" - ", "N1 9GU")).isNull();
        assertThat(Folding.address(null, "N1 9GU")).isNull();
    }

    @Test
    void every_character_is_folded_once_for_all_and_whatever_its_case() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> Character.getType(c) != Character.SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(c -> !Objects.equals(Folding.name(c), Folding.name(Folding.name(c)))
                                || !Objects.equals(Folding.name(c), Folding.name(c.toUpperCase(Locale.ROOT)))
                                || !Objects.equals(Folding.name(c), Folding.name(c.toLowerCase(Locale.ROOT)))))
                .isEmpty();
    }

    @Property
    void folding_what_is_folded_changes_nothing(@ForAll String text) {
        assertThat(Folding.name(Folding.name(text))).isEqualTo(Folding.name(text));
        assertThat(Folding.email(Folding.email(text))).isEqualTo(Folding.email(text));
        assertThat(Folding.postcode(Folding.postcode(text))).isEqualTo(Folding.postcode(text));
    }
}
