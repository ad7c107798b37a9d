package io.nextup.distribution;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.pool.Reason;
import io.nextup.user.Identity;
import io.nextup.user.Person;
import io.nextup.user.PersonStore;
import io.nextup.user.Presence;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives everything of a stream to one user, while they are there to take it. */
@Service
public class SingleUser {

    private final DistributionStore distributions;
    private final PersonStore persons;
    private final Presence presence;
    private final Identity identity;
    private final Owning owning;
    private final Clock clock;

    SingleUser(
            DistributionStore distributions,
            PersonStore persons,
            Presence presence,
            Identity identity,
            Owning owning,
            Clock clock) {
        this.distributions = distributions;
        this.persons = persons;
        this.presence = presence;
        this.identity = identity;
        this.owning = owning;
        this.clock = clock;
    }

    /** Gives the lead to the stream's user, or records why not; returns the owner, or empty. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> give(Lead lead, Decision.Process process) {
        Distribution setting = distributions.of(lead.stream());
        Reason reason = passedOver(setting);
        String owner = reason == null ? setting.user() : null;
        Decision decision = new Decision(
                lead.stream(),
                setting.method().name(),
                null,
                null,
                null,
                List.of(candidate(setting.user(), reason)),
                owner,
                null,
                null,
                process,
                List.of());
        if (owner == null) {
            owning.nobodyFound(lead, null, null, decision);
            return Optional.empty();
        }
        owning.give(
                lead,
                new Given(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        owner,
                        AssignedBy.SINGLE_USER,
                        null,
                        null,
                        null,
                        null,
                        decision));
        return Optional.of(owner);
    }

    private Reason passedOver(Distribution setting) {
        String user = setting.user();
        Person person = persons.find(user);
        if (!person.active() || !identity.userExists(user)) {
            return Reason.INACTIVE;
        }
        if (!person.available()) {
            return Reason.UNAVAILABLE;
        }
        boolean missed = setting.onlineOnly() && !presence.online(List.of(user)).contains(user);
        return missed ? Reason.OFFLINE : null;
    }

    private static Decision.Candidate candidate(String user, Reason reason) {
        return new Decision.Candidate(user, reason == null, reason == null ? null : reason.name(), 0, 0, 0, 0, 1, 0);
    }
}
