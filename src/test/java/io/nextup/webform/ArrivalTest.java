package io.nextup.webform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    @Test
    void pages_are_kept_without_what_may_be_about_the_person() {
        assertThat(Arrival.attributes(Map.of(
                        "first_page",
                        "https://a.example/b?mail=ann",
                        "referrer",
                        "https://c.example/#ann",
                        "other",
                        "x")))
                .containsOnly(
                        Map.entry("firstPage", "https://a.example/b"), Map.entry("referrer", "https://c.example/"));
    }

    @Property
    void whatever_is_posted_can_be_kept(@ForAll String value) {
        assertThat(Arrival.attributes(Map.of("utm_campaign", value)).values()).allSatisfy(kept -> {
            String text = (String) kept;
            assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(255);
            assertThat(value).startsWith(text);
            assertThat(text.codePoints()).noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
        });
    }

    @Test
    void long_value_is_cut_between_characters() {
        Object kept =
                Arrival.attributes(Map.of("utm_term", "x" + "😀".repeat(200))).get("utmTerm");

        assertThat((String) kept).hasSize(255).endsWith("😀");
        assertThat((String)
                        Arrival.attributes(Map.of("utm_term", "😀".repeat(200))).get("utmTerm"))
                .hasSize(254);
    }
}
