package io.nextup.api;

import io.nextup.audit.AuditQuery;
import io.nextup.audit.AuditStore;
import io.nextup.problem.Faults;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit}: who changed which setting, who exported a person's data, and what was erased. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit", description = "Who changed which setting, from what to what")
class AuditApi {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final AuditStore store;
    private final Permitted permitted;

    AuditApi(AuditStore store, Permitted permitted) {
        this.store = store;
        this.permitted = permitted;
    }

    @GetMapping
    @Operation(
            summary = "The audit trail, newest first",
            description =
                    "By managers. From an instant on, up to and without another; before and after are the resource.")
    AuditPageView list(
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String id,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        permitted.manager();
        Faults faults = new Faults();
        Pages.check(page, size, faults);
        check("from", from, faults);
        check("to", to, faults);
        faults.throwIfAny();
        AuditQuery query = new AuditQuery(Pages.orNull(by), Pages.orNull(kind), Pages.orNull(id), from, to, page, size);
        return new AuditPageView(
                store.page(query).stream().map(AuditView::of).toList(), page, size, store.count(query));
    }

    private static void check(String field, Instant at, Faults faults) {
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
            faults.add(field, "expected an instant from 1970 to 9999");
        }
    }
}
