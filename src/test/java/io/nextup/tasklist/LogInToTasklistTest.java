package io.nextup.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.Desk;
import org.junit.jupiter.api.Test;

@BrowserTest
class LogInToTasklistTest {

    private final Browsing browsing;
    private final Desk desk;

    LogInToTasklistTest(Browsing browsing, Desk desk) {
        this.browsing = browsing;
        this.desk = desk;
    }

    @Test
    void a_rep_logs_in_to_tasklist_and_reads_their_name() {
        desk.open();
        var tom = browsing.tasklist(Desk.TOM);
        assertThat(tom.page().locator("[cam-widget-header]")).containsText(Desk.TOM + " Test");
    }
}
