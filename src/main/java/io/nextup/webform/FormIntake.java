package io.nextup.webform;

import io.nextup.intake.Intake;
import io.nextup.intake.LeadReader;
import io.nextup.intake.Poster;
import io.nextup.intake.RawLead;
import io.nextup.intake.RequestKey;
import io.nextup.problem.BadInput;
import io.nextup.webform.FormFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes in what was entered into a form, once however often it is sent. */
@Service
public class FormIntake {

    /** The names of what a form carries beside its fields; no field can be called so. */
    public static final String TOKEN = "nextup-token";

    public static final String ID = "nextup-id";

    /** What no person sees, and nobody fills in but a robot. */
    public static final String TRAP = "nextup-topic";

    private final Intake intake;
    private final LeadReader reader;
    private final PageTokens tokens;
    private final FormProperties properties;

    FormIntake(Intake intake, LeadReader reader, PageTokens tokens, FormProperties properties) {
        this.intake = intake;
        this.reader = reader;
        this.tokens = tokens;
        this.properties = properties;
    }

    /** Takes the values in as a lead of the form, or says why not; nothing is stored then. */
    public Outcome take(WebForm form, Map<String, String> values, Sender sender) {
        if (!values.getOrDefault(TRAP, "").isEmpty()) {
            return Outcome.of(Outcome.Kind.THANKED);
        }
        String token = values.getOrDefault(TOKEN, "");
        boolean ours = !token.isEmpty();
        if (!form.allows(sender.origin()) && (!ours || sender.fromElsewhere())) {
            return Outcome.of(Outcome.Kind.FOREIGN);
        }
        if (!ours) {
            return take(form, values, sender, values.getOrDefault(ID, ""));
        }
        Optional<PageTokens.Shown> shown = tokens.read(form.id(), token);
        if (shown.isEmpty()) {
            return Outcome.of(Outcome.Kind.EXPIRED);
        }
        if (shown.get().age().compareTo(properties.leastTime()) < 0) {
            return Outcome.of(Outcome.Kind.TOO_FAST);
        }
        return take(form, values, sender, shown.get().id());
    }

    private Outcome take(WebForm form, Map<String, String> values, Sender sender, String once) {
        FormReader.Entered entered = FormReader.read(form, values);
        RawLead lead = entered.lead();
        String said = Fingerprint.of(List.of(lead.fields(), lead.attributes()));
        if (!sender.doNotTrack()) {
            lead.attributes().putAll(Arrival.attributes(values));
        }
        // No user can be called so: a colon is in no user's id.
        Poster poster = new Poster("form:" + form.id(), false, false);
        List<FormFault> faults = new ArrayList<>(entered.faults());
        try {
            reader.read(lead, poster);
        } catch (BadInput e) {
            add(e, form, faults);
        }
        if (!faults.isEmpty()) {
            return Outcome.faulty(faults);
        }
        // One page that is sent with other words is another enquiry: who goes back to add something is not turned away.
        intake.receive(lead, poster, new RequestKey(poster.user(), Fingerprint.of(once) + said, said));
        return Outcome.of(Outcome.Kind.THANKED);
    }

    /** Adds what the intake found and the form did not. */
    private static void add(BadInput input, WebForm form, List<FormFault> faults) {
        Set<String> faulty = faults.stream().map(FormFault::field).collect(Collectors.toSet());
        input.faults().stream()
                .map(fault -> fault.field().replaceFirst("^attributes\\.", ""))
                .filter(name -> form.field(name).isPresent() && !faulty.contains(name))
                .forEach(name -> faults.add(new FormFault(name, kindOf(name))));
        if (faults.isEmpty()) {
            throw input;
        }
    }

    private static Kind kindOf(String field) {
        return switch (field) {
            case "email" -> Kind.EMAIL;
            case "priority" -> Kind.NUMBER;
            default -> Kind.UNFIT;
        };
    }
}
