package io.nextup.duplicate;

import io.nextup.lead.Contact;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.lead.LeadStore;
import io.nextup.lock.Stripes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links duplicates into one set, and brings the oldest of them up to date. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Linking {

    private final LinkStore links;
    private final LeadStore leads;
    private final LeadChangesStore changes;
    private final Likeness likeness;
    private final Stripes stripes;

    Linking(LinkStore links, LeadStore leads, LeadChangesStore changes, Likeness likeness, Stripes stripes) {
        this.links = links;
        this.leads = leads;
        this.changes = changes;
        this.likeness = likeness;
        this.stripes = stripes;
    }

    /**
     * Makes the lead, its duplicates and all theirs one set.
     *
     * <p>Locks the stream's links first, because two leads may each bring the same two sets together, then the leads.
     */
    public void link(Lead lead, Collection<String> duplicates) {
        stripes.lock(Stripes.Kind.LINK, List.of(lead.stream()));
        List<String> before = links.linksOf(duplicates);
        Set<String> together = new TreeSet<>(links.members(before));
        together.addAll(duplicates);
        together.add(lead.id());
        leads.lockAll(together);
        links.join(together, before.isEmpty() ? lead.id() : before.get(0));
    }

    /**
     * Writes the lead's contact details over those of the oldest lead it is linked to; a blank overwrites nothing.
     *
     * @return the oldest lead as it is now, locked; empty where the lead is the oldest itself
     */
    public Optional<Lead> copyToOldest(String leadId) {
        Lead newest = leads.find(leadId).orElseThrow();
        Lead oldest = links.oldest(newest.link()).flatMap(leads::lock).orElseThrow();
        if (oldest.id().equals(newest.id())) {
            return Optional.empty();
        }
        Contact merged = over(oldest.contact(), newest.contact());
        changes.contact(oldest.id(), merged, likeness.keysOf(merged));
        return leads.find(oldest.id());
    }

    private static Contact over(Contact old, Contact fresh) {
        return new Contact(
                or(fresh.name(), old.name()),
                or(fresh.company(), old.company()),
                or(fresh.email(), old.email()),
                or(fresh.phone(), old.phone()),
                or(fresh.alternatePhone(), old.alternatePhone()),
                or(fresh.addressLine1(), old.addressLine1()),
                or(fresh.city(), old.city()),
                or(fresh.state(), old.state()),
                or(fresh.postcode(), old.postcode()),
                or(fresh.country(), old.country()));
    }

    private static String or(String fresh, String old) {
        return fresh == null ? old : fresh;
    }
}
