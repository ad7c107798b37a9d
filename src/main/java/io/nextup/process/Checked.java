package io.nextup.process;

import io.nextup.intake.Draft;
import io.nextup.intake.RequestKey;

/** A lead that was checked before the process began, with its idempotency key or null. */
record Checked(Draft draft, RequestKey key) {}
