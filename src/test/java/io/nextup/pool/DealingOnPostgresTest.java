package io.nextup.pool;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;

@NextUpOnPostgresTest
class DealingOnPostgresTest extends DealingUnderLoad {

    DealingOnPostgresTest(Sales sales, Door door, Ledger ledger, TestClock clock) {
        super(sales, door, ledger, clock, 2000);
    }
}
