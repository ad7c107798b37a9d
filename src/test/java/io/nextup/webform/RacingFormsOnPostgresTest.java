package io.nextup.webform;

import io.nextup.testing.Http;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;

@NextUpOnPostgresTest
class RacingFormsOnPostgresTest extends RacingForms {

    RacingFormsOnPostgresTest(
            Http http,
            Sales sales,
            WebFormStore forms,
            PageTokens tokens,
            FormIntake intake,
            TestClock clock,
            Ledger ledger) {
        super(new Visitor(http, sales, clock), forms, tokens, intake, clock, ledger, 60);
    }
}
