package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whom a lead may be dealt to: one target after the other, until somebody is found.
 *
 * @param stream the lead's stream
 * @param method how the stream distributes, as the record tells it; null where no stream distributes
 * @param onlineOnly whether the stream counts only users who are online
 * @param targets the next first
 * @param skipped the pools that were asked before and had nobody
 * @param waitFor the first group on the way that lets leads wait, or null
 * @param lapsed users who had the lead before and let it lapse
 */
public record Route(
        String stream,
        String method,
        boolean onlineOnly,
        List<Target> targets,
        List<Decision.Skipped> skipped,
        String waitFor,
        Set<String> lapsed) {

    /** A route at its beginning. */
    public static Route of(String stream, String method, boolean onlineOnly, List<Target> targets) {
        return new Route(stream, method, onlineOnly, List.copyOf(targets), List.of(), null, Set.of());
    }

    /** The same route for a lead that these users let lapse. */
    public Route notTo(Set<String> users) {
        return new Route(stream, method, onlineOnly, targets, skipped, waitFor, Set.copyOf(users));
    }

    /** The route after its first target had nobody. */
    Route after(Decision.Skipped asked, String waitingGroup) {
        List<Decision.Skipped> all = new ArrayList<>(skipped);
        all.add(asked);
        String wait = waitFor == null ? waitingGroup : waitFor;
        return new Route(stream, method, onlineOnly, targets.subList(1, targets.size()), all, wait, lapsed);
    }

    /** The route with another target to be asked first. */
    Route first(Target target) {
        List<Target> all = new ArrayList<>(targets);
        all.add(0, target);
        return new Route(stream, method, onlineOnly, List.copyOf(all), skipped, waitFor, lapsed);
    }
}
