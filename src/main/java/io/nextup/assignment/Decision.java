package io.nextup.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Why somebody, or nobody, got a lead; holds nothing of the person the lead is about.
 *
 * @param method how the stream distributes, or null where nobody distributed
 * @param rule the routing rule that decided, or null
 * @param pool {@code group:ID}, {@code everyone:STREAM} or {@code rule:DECISION/RULE-ID}, or null where no pool dealt
 * @param candidates everybody the pool names, in the order of its turns, with the counts before this assignment
 * @param chosen who got it, or null
 * @param turnBefore who was served last before, or null for nobody yet
 * @param process the process that was followed
 * @param skipped pools that were asked before this one and had nobody
 */
public record Decision(
        String stream,
        String method,
        Rule rule,
        String pool,
        String poolMethod,
        List<Candidate> candidates,
        String chosen,
        String turnBefore,
        String turnAfter,
        Process process,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Skipped> skipped) {

    /** What is stored without pools that were skipped is read back so. */
    public Decision {
        skipped = skipped == null ? List.of() : skipped;
    }

    /**
     * A row of a decision table.
     *
     * @param row counted from 1
     * @param id the row's id in the DMN
     */
    public record Rule(String decision, int version, int row, String id) {}

    /**
     * One of those who might have got it.
     *
     * @param reason why they were passed over, or null
     * @param dailyLimit 0 is no limit
     * @param monthlyLimit 0 is no limit
     * @param open open leads owned, of any stream and group
     */
    public record Candidate(
            String user,
            boolean eligible,
            String reason,
            int today,
            int dailyLimit,
            int thisMonth,
            int monthlyLimit,
            int weight,
            int open) {}

    /** A process definition. */
    public record Process(String key, int version) {}

    /** A pool that was asked first and had nobody. */
    public record Skipped(String pool, String poolMethod, List<Candidate> candidates) {}

    /** A decision without a pool: somebody was chosen by other means. */
    public static Decision outright(String stream, String method, String chosen, Process process) {
        return new Decision(stream, method, null, null, null, List.of(), chosen, null, null, process, List.of());
    }
}
