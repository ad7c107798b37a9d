package io.nextup.intake;

import io.nextup.distribution.Streams;
import io.nextup.lead.Contact;
import io.nextup.lead.Matter;
import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.leadgroup.Status;
import io.nextup.problem.Faults;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks a lead that was sent and makes a draft of it, or names every fault. */
@Component
public class LeadReader {

    static final int LONGEST_DESCRIPTION = 10_000;

    private final LeadGroupStore leadGroups;
    private final NamedPeople people;

    LeadReader(LeadGroupStore leadGroups, NamedPeople people) {
        this.leadGroups = leadGroups;
        this.people = people;
    }

    /**
     * The draft, with defaults filled in.
     *
     * @throws io.nextup.problem.BadInput with every fault
     * @throws io.nextup.problem.Refused if the poster may not preset an owner, or name somebody else as the one who added it
     */
    public Draft read(RawLead raw, Poster poster) {
        Faults faults = new Faults();
        Texts texts = new Texts(raw.fields(), faults);
        String stream = Optional.ofNullable(texts.text("stream")).orElse(Streams.LEAD);
        if (!Streams.ALL.contains(stream)) {
            faults.add("stream", "expected one of " + String.join(", ", Streams.ALL));
        }
        Set<String> fields = LeadFields.of(stream);
        checkNames(raw, fields, faults);
        Optional<LeadGroup> leadGroup = leadGroup(texts, faults);
        Optional<Status> status = status(texts, leadGroup, faults);
        String source = Optional.ofNullable(texts.text("source")).orElse("");
        String externalId = texts.text("externalId");
        Contact contact = contact(texts);
        Matter matter = stream.equals(Streams.SERVICE_CASE) ? matter(texts) : Matter.NONE;
        boolean nothingGiven = Stream.of("externalId", "name", "company", "email", "phone")
                .map(raw.fields()::get)
                .allMatch(value -> value == null || value instanceof String text && text.isBlank());
        if (nothingGiven) {
            faults.add("name", "one of name, company, email, phone, externalId is needed");
        }
        Map<String, Object> attributes = new AttributeReader(fields, faults).read(raw.attributes());
        String addedBy = people.addedBy(texts, poster, faults);
        String owner = people.owner(texts, poster, faults);
        faults.throwIfAny();

        return new Draft(
                stream,
                leadGroup.orElseThrow().id(),
                status.orElseThrow(),
                source,
                externalId,
                contact,
                matter,
                attributes,
                addedBy,
                owner,
                poster.user());
    }

    private static void checkNames(RawLead raw, Set<String> fields, Faults faults) {
        raw.fields().keySet().stream().filter(name -> !fields.contains(name)).forEach(name -> {
            if (name.equals("attributes")) {
                faults.add(name, "expected an object");
            } else {
                faults.add(Faults.repeatable(name), "is not a field of a lead; send it in attributes");
            }
        });
    }

    private Optional<LeadGroup> leadGroup(Texts texts, Faults faults) {
        int before = faults.count();
        String id = texts.text("leadGroup");
        if (id == null) {
            if (faults.count() == before) {
                faults.add("leadGroup", "is needed");
            }
            return Optional.empty();
        }
        Optional<LeadGroup> leadGroup = leadGroups.find(id);
        if (leadGroup.isEmpty()) {
            faults.add("leadGroup", "there is no such lead group");
        }
        return leadGroup;
    }

    private static Optional<Status> status(Texts texts, Optional<LeadGroup> leadGroup, Faults faults) {
        String id = texts.text("status");
        if (leadGroup.isEmpty()) {
            return Optional.empty();
        }
        if (id == null) {
            return Optional.of(leadGroup.get().statuses().get(0));
        }
        Optional<Status> status = leadGroup.get().status(id);
        if (status.isEmpty()) {
            faults.add("status", "is not a status of the lead group");
        } else if (status.get().stage().closes()) {
            faults.add("status", "expected an open status, because a lead comes in to be worked");
        }
        return status;
    }

    private static Contact contact(Texts texts) {
        return new Contact(
                texts.text("name"),
                texts.text("company"),
                texts.email("email"),
                texts.text("phone"),
                texts.text("alternatePhone"),
                texts.text("addressLine1"),
                texts.text("city"),
                texts.text("state"),
                texts.text("postcode"),
                texts.text("country"));
    }

    private static Matter matter(Texts texts) {
        return new Matter(
                texts.text("subject"),
                texts.text("description", LONGEST_DESCRIPTION),
                texts.whole("priority", Matter.HIGHEST_PRIORITY, Matter.USUAL_PRIORITY));
    }
}
