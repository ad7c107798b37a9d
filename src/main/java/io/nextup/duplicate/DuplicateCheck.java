package io.nextup.duplicate;

import io.nextup.duplicate.DuplicateSearchStore.Sought;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.Scope;
import io.nextup.lead.Contact;
import io.nextup.lead.DuplicateKeys;
import io.nextup.lead.Lead;
import io.nextup.lock.Stripes;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether a lead repeats an earlier one. */
@Service
public class DuplicateCheck {

    /**
     * What was found.
     *
     * @param action what is to be done about it
     * @param duplicates the most recent first; never empty
     * @param assignTo the owner who is to have it, or null
     */
    public record Found(DuplicateSetting.Action action, List<Duplicate> duplicates, String assignTo) {}

    private final DuplicateSettingStore settings;
    private final DuplicateSearchStore search;
    private final Likeness likeness;
    private final PersonStore persons;
    private final Identity identity;
    private final Stripes stripes;

    DuplicateCheck(
            DuplicateSettingStore settings,
            DuplicateSearchStore search,
            Likeness likeness,
            PersonStore persons,
            Identity identity,
            Stripes stripes) {
        this.settings = settings;
        this.search = search;
        this.likeness = likeness;
        this.persons = persons;
        this.identity = identity;
        this.stripes = stripes;
    }

    /**
     * Compares the lead with all others, by its lead group's own setting or the main one.
     *
     * <p>First locks whatever it could be alike by until the transaction ends, so that of two posts of one person at the
     * same instant the second sees the first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Found> check(Lead lead) {
        DuplicateKeys keys = likeness.keysOf(lead.contact());
        // Read once: what is compared must be what was locked.
        AllSettings all = settings.all();
        stripes.lock(Stripes.Kind.PERSON, lockKeys(all.compared(), keys));
        DuplicateSetting setting = all.of(lead.leadGroup());
        if (setting.scope() == Scope.OFF) {
            return Optional.empty();
        }
        List<Duplicate> duplicates = search.find(
                new Sought(lead.id(), lead.stream(), lead.leadGroup(), lead.receivedAt()),
                keys,
                setting,
                all.goesByMain(lead.leadGroup()));
        if (duplicates.isEmpty()) {
            return Optional.empty();
        }
        String assignTo = setting.assignToOwner() ? activeOwner(duplicates) : null;
        return Optional.of(new Found(setting.action(), duplicates, assignTo));
    }

    /** What a lead of this contact would be found to repeat if it came in now, the most recent first; locks and stores nothing. */
    @Transactional(readOnly = true)
    public List<Duplicate> look(Contact contact, String stream, String leadGroup, Instant now) {
        AllSettings all = settings.all();
        DuplicateSetting setting = all.of(leadGroup);
        return setting.scope() == Scope.OFF
                ? List.of()
                : search.find(
                        new Sought("", stream, leadGroup, now),
                        likeness.keysOf(contact),
                        setting,
                        all.goesByMain(leadGroup));
    }

    private String activeOwner(List<Duplicate> duplicates) {
        return duplicates.stream()
                .map(Duplicate::owner)
                .filter(owner -> owner != null && persons.find(owner).active() && identity.userExists(owner))
                .findFirst()
                .orElse(null);
    }

    private static List<String> lockKeys(Set<Match> compared, DuplicateKeys keys) {
        List<String> locked = new ArrayList<>();
        for (Match match : compared) {
            switch (match) {
                case EMAIL -> add(locked, match, keys.email());
                case PHONE -> DuplicateSearchStore.phones(keys).forEach(phone -> add(locked, match, phone));
                case NAME -> add(locked, match, keys.name());
                case COMPANY -> add(locked, match, keys.company());
                case ADDRESS -> add(locked, match, keys.address());
            }
        }
        return locked;
    }

    private static void add(List<String> locked, Match match, String key) {
        if (key != null) {
            locked.add(match + ":" + key);
        }
    }
}
