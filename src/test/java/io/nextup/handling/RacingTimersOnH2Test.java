package io.nextup.handling;

import io.nextup.lead.LeadStore;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import org.camunda.bpm.engine.ManagementService;

@NextUpTest
class RacingTimersOnH2Test extends RacingTimers {

    RacingTimersOnH2Test(
            Sales sales,
            Door door,
            Ledger ledger,
            LeadStore leads,
            LeadActions actions,
            TestClock clock,
            Timers timers,
            ManagementService management) {
        super(sales, door, ledger, leads, actions, clock, timers, management);
    }
}
