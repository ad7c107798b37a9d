package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String BASE = "https://nextup.example.com";

    @Test
    void letter_about_one_lead_says_its_kind_and_links_its_task() {
        Letter letter = Letter.about(List.of(link("lead", "Mortgages", "t-1")), 1, BASE);

        assertThat(letter.subject()).isEqualTo("New lead: Mortgages");
        assertThat(letter.text().lines())
                .contains("lead: Mortgages", BASE + "/camunda/app/tasklist/default/#/?task=t-1")
                .noneMatch(line -> line.contains("more"));
    }

    @Test
    void service_case_is_called_one() {
        assertThat(Letter.about(List.of(link("service-case", "Boilers", "t-1")), 1, BASE)
                        .subject())
                .isEqualTo("New service case: Boilers");
    }

    @Test
    void letter_about_many_leads_links_the_first_and_counts_the_others() {
        List<Letter.Link> links = IntStream.rangeClosed(1, Letter.LINKS)
                .mapToObj(i -> link("lead", "Solar", "t-" + i))
                .toList();

        Letter letter = Letter.about(links, 22, BASE);

        assertThat(letter.subject()).isEqualTo("22 new leads");
        assertThat(letter.text().lines().filter(line -> line.contains("#/?task=t-")))
                .hasSize(Letter.LINKS);
        assertThat(letter.text()).contains("and 12 more:\n" + BASE + "/camunda/app/tasklist/");
    }

    @Test
    void name_of_a_lead_group_cannot_begin_a_new_line() {
        Letter letter = Letter.about(List.of(link("lead", "Solar\r\nBcc: all@example.com", "t-1")), 1, BASE);

        assertThat(letter.subject()).isEqualTo("New lead: Solar Bcc: all@example.com");
        assertThat(letter.text().lines()).contains("lead: Solar Bcc: all@example.com");
    }

    private static Letter.Link link(String stream, String leadGroup, String task) {
        return new Letter.Link(new GivenLead("l", stream, leadGroup, "p"), task);
    }
}
