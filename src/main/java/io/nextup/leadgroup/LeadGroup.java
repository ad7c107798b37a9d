package io.nextup.leadgroup;

import java.util.List;
import java.util.Optional;

/**
 * A kind of enquiry.
 *
 * @param statuses in the order in which they are listed; never empty, the first is where a lead begins
 */
public record LeadGroup(String id, String name, List<Status> statuses) {

    public Optional<Status> status(String id) {
        return statuses.stream().filter(status -> status.id().equals(id)).findFirst();
    }
}
