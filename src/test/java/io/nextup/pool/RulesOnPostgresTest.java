package io.nextup.pool;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import org.springframework.transaction.support.TransactionTemplate;

@NextUpOnPostgresTest
class RulesOnPostgresTest extends RulesUnderLoad {

    RulesOnPostgresTest(
            Sales sales,
            Door door,
            Ledger ledger,
            TestClock clock,
            RoutingRows rows,
            PoolStore pools,
            TransactionTemplate transaction) {
        super(sales, door, ledger, clock, rows, pools, transaction);
    }
}
