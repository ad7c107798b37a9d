package io.nextup.webform;

import io.nextup.distribution.Streams;
import io.nextup.input.Fields;
import io.nextup.intake.LeadFields;
import io.nextup.leadgroup.LeadGroupStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether a definition makes a form that takes in leads and asks strangers for nothing that is not theirs to say. */
@Component
public class DefinitionCheck {

    /** What the definition says, or NextUp itself, and nobody who fills in a form. */
    private static final Set<String> NOT_FOR_STRANGERS =
            Set.of("owner", "addedBy", "status", "stream", "leadGroup", "source", "externalId");

    private static final String PRIORITY = "priority";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final LeadGroupStore leadGroups;

    DefinitionCheck(LeadGroupStore leadGroups) {
        this.leadGroups = leadGroups;
    }

    /** Names every fault of the form, which was read from these fields. */
    public void check(WebForm form, Fields fields) {
        if (!Streams.ALL.contains(form.stream())) {
            fields.fault("stream", "expected one of " + String.join(", ", Streams.ALL));
        }
        if (form.leadGroup() != null && leadGroups.find(form.leadGroup()).isEmpty()) {
            fields.fault("leadGroup", "there is no such lead group");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            if (field.name() != null) {
                check(field, form.stream(), "fields[" + i + "].", fields);
                if (!names.add(field.name())) {
                    fields.fault("fields[" + i + "].name", "is the name of another field");
                }
            }
        }
        if (FormReader.NEEDED.stream().noneMatch(names::contains)) {
            fields.fault("fields", "expected at least one of " + String.join(", ", FormReader.NEEDED));
        }
        if (form.thankYou() != null && form.redirect() != null) {
            fields.fault("redirect", "expected either a thank-you text or an address to go to");
        }
        if (form.redirect() != null && !WebAddress.isPage(form.redirect())) {
            fields.fault("redirect", "expected an https address such as https://www.example.com/thanks");
        }
        for (int i = 0; i < form.allowedSites().size(); i++) {
            if (!WebAddress.isOrigin(form.allowedSites().get(i))) {
                fields.fault(
                        "allowedSites[" + i + "]",
                        "expected an origin such as https://www.example.com, without a path or a slash at the end");
            }
        }
        checkLanguages(form, fields);
    }

    private static void check(FormField field, String stream, String path, Fields fields) {
        String name = field.name();
        boolean own = LeadFields.of(stream).contains(name);
        if (!NAME.matcher(name).matches()) {
            fields.fault(path + "name", "expected a field of the " + stream + ", or letters, digits and _");
        } else if (NOT_FOR_STRANGERS.contains(name) || LeadFields.RESERVED.contains(name)) {
            fields.fault(path + "name", "is not for strangers to fill in");
        } else if (Arrival.NAMES.contains(name)) {
            fields.fault(path + "name", "is filled in by itself; see the snippet");
        }
        if (own && field.type().isForAttributes() && !name.equals(PRIORITY)) {
            fields.fault(path + "type", "is for attributes; this is a field of the lead, which is a text");
        }
        if (name.equals(PRIORITY) && own && field.type() != FieldType.NUMBER && field.type() != FieldType.SELECT) {
            fields.fault(path + "type", "expected number or select");
        }
        if (field.type() == FieldType.EMAIL && !name.equals("email")) {
            fields.fault(path + "type", "is for the field email; use text for another address");
        }
        if (field.type() == FieldType.SELECT == field.options().isEmpty()) {
            fields.fault(path + "options", "are needed for a select, and for nothing else");
        }
    }

    private static void checkLanguages(WebForm form, Fields fields) {
        List<Set<String>> given = form.wordings().stream()
                .filter(wording -> wording.plain() == null)
                .map(wording -> wording.byLanguage().keySet())
                .distinct()
                .toList();
        if (given.size() > 1) {
            fields.fault("title", "expected the same languages in all texts that are given by language");
        } else if (given.size() == 1 && !given.get(0).contains(form.language())) {
            fields.fault("language", "expected one of the languages that the texts are given in");
        }
    }
}
