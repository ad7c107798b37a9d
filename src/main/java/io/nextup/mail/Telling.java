package io.nextup.mail;

import io.nextup.user.Identity;
import io.nextup.user.Person;
import io.nextup.user.PersonStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells users of the leads they were given: at least once, and where no node dies on the way, exactly once.
 *
 * <p>Works without a transaction, so that while the server is waited for no row and no connection is held. Nobody gets more
 * than one e-mail a minute; what comes meanwhile is told in the next one.
 */
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    /** Longer than the time-outs let the sending of one e-mail take. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MailOutboxStore outbox;
    private final PersonStore persons;
    private final Identity identity;
    private final TaskIds tasks;
    private final Postbox postbox;
    private final String baseUrl;
    private final Clock clock;

    Telling(
            MailOutboxStore outbox,
            PersonStore persons,
            Identity identity,
            TaskIds tasks,
            Postbox postbox,
            URI baseUrl,
            Clock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.identity = identity;
        this.tasks = tasks;
        this.postbox = postbox;
        this.baseUrl = baseUrl.toString().replaceFirst("/+$", "");
        this.clock = clock;
    }

    /** Tells everybody who is to be told something now; ends early, and says so by {@code false}, when the server is away. */
    boolean tellAll() {
        outbox.deleteTold(clock.instant());
        return outbox.usersToTell(clock.instant()).stream().allMatch(this::tell);
    }

    private boolean tell(String user) {
        String claim = UUID.randomUUID().toString();
        if (!outbox.claim(user, claim, clock.instant(), clock.instant().plus(CLAIM))) {
            return true;
        }
        Optional<String> address = addressOf(user);
        Optional<Letter> letter = address.isPresent() ? letter(claim, user) : Optional.empty();
        if (letter.isEmpty()) {
            outbox.delete(claim);
            return true;
        }
        return switch (postbox.send(address.get(), letter.get())) {
            case SENT -> {
                outbox.told(claim, clock.instant().plus(QUIET));
                yield true;
            }
            case REFUSED -> {
                giveUp(claim, user);
                yield true;
            }
            case FAILED -> {
                postpone(claim, user);
                yield false;
            }
        };
    }

    private Optional<String> addressOf(String user) {
        Person person = persons.find(user);
        return person.active() && person.mail() ? identity.emailOf(user) : Optional.empty();
    }

    private Optional<Letter> letter(String claim, String user) {
        List<GivenLead> leads = outbox.stillTheirs(claim, user);
        List<Letter.Link> links = leads.stream()
                .flatMap(lead -> link(lead, user))
                .limit(Letter.LINKS)
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(Letter.about(links, leads.size(), baseUrl));
    }

    private Stream<Letter.Link> link(GivenLead lead, String user) {
        return tasks.openTask(lead.handlingInstance(), user).map(task -> new Letter.Link(lead, task)).stream();
    }

    private void postpone(String claim, String user) {
        for (int before : outbox.tries(claim)) {
            Retries.pauseAfter(before + 1)
                    .ifPresent(pause ->
                            outbox.postpone(claim, before, clock.instant().plus(pause)));
        }
        giveUp(claim, user);
    }

    /** Whatever is still claimed is not tried any more. */
    private void giveUp(String claim, String user) {
        List<String> leads = outbox.leads(claim);
        if (!leads.isEmpty()) {
            LOG.error("User {} could not be told by e-mail that these leads are theirs: {}", user, leads);
            outbox.delete(claim);
        }
    }
}
