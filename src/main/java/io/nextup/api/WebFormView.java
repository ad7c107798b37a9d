package io.nextup.api;

import io.nextup.webform.FieldType;
import io.nextup.webform.FormField;
import io.nextup.webform.Snippet;
import io.nextup.webform.WebForm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A web form: what it asks, where what it takes in goes, and how it comes into a page. */
@Schema(name = "WebForm", description = "Texts are a text, or texts by language: {\"en\": \"Name\", \"de\": \"Name\"}.")
record WebFormView(
        String id,
        Object title,

        @Schema(description = "Of plain texts, and for browsers that ask for no other", defaultValue = "en")
        String language,

        @Schema(defaultValue = "lead") String stream,
        String leadGroup,

        @Schema(description = "Of its leads; the form's id where it is not given")
        String source,

        List<Field> fields,

        @Schema(description = "Shown after it was sent; or give redirect")
        Object thankYou,

        @Schema(description = "Where to go after it was sent; https")
        String redirect,

        @Schema(description = "Origins that may show it in a frame or post to it")
        List<String> allowedSites,

        @Schema(defaultValue = "true") boolean active,

        @Schema(description = "To link to", accessMode = Schema.AccessMode.READ_ONLY)
        String address,

        @Schema(description = "To paste into a page", accessMode = Schema.AccessMode.READ_ONLY)
        String snippet) {

    /** A field of a form. */
    @Schema(name = "WebFormField")
    record Field(
            @Schema(description = "A field of the stream, or an attribute")
            String name,

            Object label,
            boolean required,
            FieldType type,
            List<Option> options) {}

    /** An option of a select. */
    @Schema(name = "WebFormOption")
    record Option(String value, Object label) {}

    /** @param base where forms are, without the slash at the end */
    static WebFormView of(WebForm form, String base) {
        String address = base + "/forms/" + form.id();
        return new WebFormView(
                form.id(),
                WordingReader.shown(form.title()),
                form.language(),
                form.stream(),
                form.leadGroup(),
                form.source(),
                form.fields().stream().map(WebFormView::of).toList(),
                WordingReader.shown(form.thankYou()),
                form.redirect(),
                form.allowedSites(),
                form.active(),
                address,
                Snippet.of(form, address));
    }

    private static Field of(FormField field) {
        return new Field(
                field.name(),
                WordingReader.shown(field.label()),
                field.required(),
                field.type(),
                field.options().stream()
                        .map(option -> new Option(option.value(), WordingReader.shown(option.label())))
                        .toList());
    }
}
