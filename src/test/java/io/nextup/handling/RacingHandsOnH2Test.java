package io.nextup.handling;

import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.user.UserSettings;

@NextUpTest
class RacingHandsOnH2Test extends RacingHands {

    RacingHandsOnH2Test(
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
