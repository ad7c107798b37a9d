package io.nextup.intake;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.Sales;

@NextUpOnPostgresTest
class RacingPostsOnPostgresTest extends RacingPosts {

    RacingPostsOnPostgresTest(Sales sales, Door door, Ledger ledger) {
        super(sales, door, ledger, 200);
    }
}
