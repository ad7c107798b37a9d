package io.nextup.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nextup.leadgroup.Stage;
import io.nextup.leadgroup.Status;
import io.swagger.v3.oas.annotations.media.Schema;

/** A status of a lead group. */
@Schema(name = "Status")
record StatusView(
        String id,
        String name,
        Stage stage,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "ISO-8601 duration after which the person is to be called back", example = "P1D")
        String callBackAfter) {

    static StatusView of(Status status) {
        return new StatusView(
                status.id(),
                status.name(),
                status.stage(),
                status.callBackAfter() == null ? null : status.callBackAfter().toString());
    }
}
