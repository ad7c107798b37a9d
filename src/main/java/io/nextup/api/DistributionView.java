package io.nextup.api;

import io.nextup.distribution.Distribution;
import io.nextup.distribution.StreamMethod;
import io.swagger.v3.oas.annotations.media.Schema;

/** How a stream distributes. */
@Schema(name = "Distribution")
public record DistributionView(
        String id,
        StreamMethod method,
        String user,
        String userGroup,
        boolean onlineOnly,
        String fallback,
        boolean fallThrough,
        boolean adderKeepsLead) {

    static DistributionView of(Distribution distribution) {
        return new DistributionView(
                distribution.stream(),
                distribution.method(),
                distribution.user(),
                distribution.userGroup(),
                distribution.onlineOnly(),
                distribution.fallback(),
                distribution.fallThrough(),
                distribution.adderKeepsLead());
    }
}
