package io.nextup.demo;

import io.nextup.distribution.Streams;
import io.nextup.webform.FieldType;
import io.nextup.webform.FormField;
import io.nextup.webform.WebForm;
import io.nextup.webform.Wording;
import java.util.List;
import java.util.Map;

/** The form by which the demo's website asks who wants a mortgage. */
final class DemoForms {

    static final WebForm CONTACT = new WebForm(
            "contact",
            text("Ask us about your mortgage", "Fragen zu Ihrer Finanzierung"),
            "en",
            Streams.LEAD,
            DemoGroups.MORTGAGES.id(),
            "website",
            List.of(
                    field("name", true, FieldType.TEXT, text("Your name", "Ihr Name")),
                    field("email", true, FieldType.EMAIL, text("E-mail", "E-Mail")),
                    field("phone", false, FieldType.TEL, text("Phone", "Telefon")),
                    field("budget", false, FieldType.NUMBER, text("How much do you need?", "Wie viel brauchen Sie?")),
                    field("message", false, FieldType.TEXTAREA, text("Your question", "Ihre Frage"))),
            text("One of our advisers will call you.", "Wir rufen Sie an."),
            null,
            List.of("http://localhost:8000"),
            true);

    private DemoForms() {}

    private static FormField field(String name, boolean required, FieldType type, Wording label) {
        return new FormField(name, label, required, type, List.of());
    }

    private static Wording text(String english, String german) {
        return new Wording(null, Map.of("en", english, "de", german));
    }
}
