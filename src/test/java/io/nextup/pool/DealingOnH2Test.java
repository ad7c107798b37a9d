package io.nextup.pool;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;

@NextUpTest
class DealingOnH2Test extends DealingUnderLoad {

    DealingOnH2Test(Sales sales, Door door, Ledger ledger, TestClock clock) {
        super(sales, door, ledger, clock, 200);
    }
}
