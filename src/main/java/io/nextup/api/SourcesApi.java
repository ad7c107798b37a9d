package io.nextup.api;

import io.nextup.lead.SourceCount;
import io.nextup.lead.SourceStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sources}: where leads come from. */
@RestController
@RequestMapping("/api/sources")
@Tag(name = "Sources", description = "Where leads come from, and what became of them")
class SourcesApi {

    private final SourceStore sources;
    private final Permitted permitted;

    SourcesApi(SourceStore sources, Permitted permitted) {
        this.sources = sources;
        this.permitted = permitted;
    }

    @GetMapping
    @Operation(
            summary = "Leads by stream, source and campaign",
            description = "The campaign is the attribute utmCampaign; null where a lead has none.")
    List<SourceCount> all() {
        permitted.managerOrAnalyst();
        return sources.counts();
    }
}
