package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final PhoneNumbers british = new PhoneNumbers("GB");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0018",
                "020 7946 0018",
                "(020) 7946-0018",
                "0044 20 7946 0018",
                "+44 (0)20 7946 0018",
                "020 7946 0018 ext. 12",
                "tel:+44-20-7946-0018",
                "＋４４ ２０ ７９４６ ００１８",
                " 02079460018 "
            })
    void spellings_of_one_number_are_one_e164(String phone) {
        assertThat(british.key(phone)).isEqualTo("+442079460018");
    }

    @Test
    void a_mobile_number_is_read_too() {
        assertThat(british.key("07700 900123")).isEqualTo(british.key("+44 7700 900123"));
    }

    @Test
    void a_number_without_a_country_code_is_read_in_the_default_region() {
        assertThat(new PhoneNumbers("us").key("(202) 555-0143")).isEqualTo("+12025550143");
        assertThat(british.key("+1 202 555 0143")).isEqualTo("+12025550143");
        assertThat(new PhoneNumbers("IT").key("06 1234 5678")).isEqualTo("+390612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception, room 12", "12", "#1-2", "desk ١٢"})
    void a_text_that_is_no_number_is_compared_by_its_digits(String phone) {
        assertThat(british.key(phone)).isEqualTo("12");
    }

    @Test
    void digits_of_no_number_never_equal_a_number() {
        assertThat(british.key("room 442079460018 or so")).isEqualTo("442079460018");
        assertThat(british.key("+".repeat(3) + "9".repeat(300))).isEqualTo("9".repeat(300));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "none", "+", "ext."})
    void a_text_without_digits_gives_nothing_to_compare(String phone) {
        assertThat(british.key(phone)).isNull();
    }

    @Test
    void an_unknown_default_region_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumbers("England"))
                .withMessage("nextup.default-region: expected the two letters of a country, such as GB; set one that"
                        + " has phone numbers");
    }

    @Test
    void many_threads_may_ask_at_once() {
        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(i -> british.key("020 7946 %04d".formatted(i))))
                .containsExactlyElementsOf(IntStream.range(0, 10_000)
                        .mapToObj("+44207946%04d"::formatted)
                        .toList());
    }

    @Property
    void any_text_gives_a_key_that_is_its_own_key_or_nothing(@ForAll("phones") String phone) {
        String key = british.key(phone);

        if (key != null) {
            assertThat(key).matches("\\+?[0-9]+");
            if (key.startsWith("+")) {
                assertThat(british.key(key)).isEqualTo(key);
            }
        }
    }

    @Provide
    Arbitrary<String> phones() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("+0123456789 ()-/;x#.a").ofMaxLength(24));
    }
}
