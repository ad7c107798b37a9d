package io.nextup.duplicate;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;

@NextUpTest
class RacingDuplicatesOnH2Test extends RacingDuplicates {

    RacingDuplicatesOnH2Test(Sales sales, Door door, Ledger ledger, DuplicateSettings settings) {
        super(sales, door, ledger, settings, 40);
    }
}
