package io.nextup.api;

import io.nextup.pool.Preview;
import io.nextup.pool.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A user group's counts of the current day and month, and who would get the next lead. */
@Schema(name = "Counts")
public record CountsView(String next, List<MemberCounts> members) {

    /** One member's counts. */
    @Schema(name = "MemberCounts")
    public record MemberCounts(String user, int today, int thisMonth, int open, boolean eligible, Reason reason) {}

    static CountsView of(Preview.View view) {
        return new CountsView(
                view.next(),
                view.standings().stream()
                        .map(standing -> new MemberCounts(
                                standing.user(),
                                standing.today(),
                                standing.thisMonth(),
                                standing.open(),
                                standing.eligible(),
                                standing.reason()))
                        .toList());
    }
}
