package io.nextup.duplicate;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.Sales;

@NextUpOnPostgresTest
class RacingDuplicatesOnPostgresTest extends RacingDuplicates {

    RacingDuplicatesOnPostgresTest(Sales sales, Door door, Ledger ledger, DuplicateSettings settings) {
        super(sales, door, ledger, settings, 200);
    }
}
