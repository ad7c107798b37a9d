package io.nextup.webform;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Ledger;
import io.nextup.testing.Rush;
import io.nextup.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same page sent twice at the same instant, many times over, on every database. */
abstract class RacingForms {

    private final Visitor visitor;
    private final WebFormStore forms;
    private final PageTokens tokens;
    private final FormIntake intake;
    private final TestClock clock;
    private final Ledger ledger;
    private final int pairs;

    RacingForms(
            Visitor visitor,
            WebFormStore forms,
            PageTokens tokens,
            FormIntake intake,
            TestClock clock,
            Ledger ledger,
            int pairs) {
        this.visitor = visitor;
        this.forms = forms;
        this.tokens = tokens;
        this.intake = intake;
        this.clock = clock;
        this.ledger = ledger;
        this.pairs = pairs;
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void a_page_sent_twice_at_once_is_one_lead_and_both_are_thanked() {
        visitor.form("race-form", Visitor.field("name"));
        WebForm form = forms.find("race-form").orElseThrow();
        List<String> shown = IntStream.range(0, pairs)
                .mapToObj(i -> tokens.issue("race-form"))
                .toList();
        clock.advance(Duration.ofSeconds(3));
        List<Callable<Outcome>> work = new ArrayList<>();
        for (String token : shown) {
            Callable<Outcome> post = () ->
                    intake.take(form, Map.of("name", "Ann", FormIntake.TOKEN, token), new Sender(null, false, false));
            work.addAll(List.of(post, post));
        }

        assertThat(Rush.all(work)).extracting(Outcome::kind).containsOnly(Outcome.Kind.THANKED);
        assertThat(ledger.leads("race-form")).isEqualTo(pairs);
    }
}
