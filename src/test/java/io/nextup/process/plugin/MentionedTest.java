package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionedTest {

    @Test
    void names_are_found_alone_in_functions_in_paths_and_in_quotes_of_names() {
        assertThat(Mentioned.in("starts with(city, `home town`) and budget_2>=limit.daily"))
                .contains("city", "home town", "budget_2", "limit", "daily");
    }

    @Test
    void word_of_a_text_may_be_taken_for_a_name_but_part_of_a_name_may_not() {
        assertThat(Mentioned.in("not(\"US\", \"GB\")")).contains("US", "GB").doesNotContain("U", "S", "no");
    }

    @Test
    void empty_text_mentions_nothing() {
        assertThat(Mentioned.in("")).isEmpty();
    }
}
