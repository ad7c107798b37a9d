package io.nextup.distribution;

import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out whether a lead's owner is chosen already, so that nothing is distributed. */
@Service
public class Choice {

    private final DistributionStore distributions;
    private final PersonStore persons;
    private final Identity identity;

    Choice(DistributionStore distributions, PersonStore persons, Identity identity) {
        this.distributions = distributions;
        this.persons = persons;
        this.identity = identity;
    }

    /**
     * The owner of its duplicate; else the one its sender preset; else the one who added it, where the stream says so; each
     * only while active.
     *
     * @param duplicateOwner the owner of the duplicate it goes to, or null
     */
    public Optional<Chosen> of(Lead lead, String duplicateOwner) {
        return active(duplicateOwner, AssignedBy.DUPLICATE)
                .or(() -> active(lead.presetOwner(), AssignedBy.PRESET))
                .or(() -> lead.addedBy() != null
                                && distributions.of(lead.stream()).adderKeepsLead()
                        ? active(lead.addedBy(), AssignedBy.ADDED_BY)
                        : Optional.empty());
    }

    private Optional<Chosen> active(String user, AssignedBy how) {
        boolean takes = user != null && persons.find(user).active() && identity.userExists(user);
        return takes ? Optional.of(new Chosen(user, how)) : Optional.empty();
    }
}
