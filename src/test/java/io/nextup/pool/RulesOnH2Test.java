package io.nextup.pool;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import org.springframework.transaction.support.TransactionTemplate;

@NextUpTest
class RulesOnH2Test extends RulesUnderLoad {

    RulesOnH2Test(
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
