package io.nextup.intake;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;

@NextUpTest
class RacingPostsOnH2Test extends RacingPosts {

    RacingPostsOnH2Test(Sales sales, Door door, Ledger ledger) {
        super(sales, door, ledger, 40);
    }
}
