package io.nextup.handling;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.user.UserSettings;

@NextUpOnPostgresTest
class RacingHandsOnPostgresTest extends RacingHands {

    RacingHandsOnPostgresTest(
            Sales sales,
            People people,
            Door door,
            Ledger ledger,
            LeadActions actions,
            LeadErasure erasure,
            Freeing freeing,
            UserSettings users) {
        super(sales, people, door, ledger, actions, erasure, freeing, users);
    }
}
