package io.nextup.webform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form that anybody may fill in.
 *
 * @param language of the plain texts, and of who reads none of those that there are
 * @param thankYou what is shown after it was sent; null where there is a redirect, or the usual words do
 * @param redirect the address to go to after it was sent, or null
 * @param allowedSites origins whose pages may show it in a frame, or post to it themselves
 * @param active whether it can be seen and sent
 */
public record WebForm(
        String id,
        Wording title,
        String language,
        String stream,
        String leadGroup,
        String source,
        List<FormField> fields,
        Wording thankYou,
        String redirect,
        List<String> allowedSites,
        boolean active) {

    /** The languages in which all its texts can be read. */
    public Set<String> languages() {
        Set<String> given = given();
        return given.isEmpty() ? Set.of(language) : given;
    }

    /** The languages by which texts are given; none where all are plain. */
    public Set<String> given() {
        Set<String> given = new TreeSet<>();
        wordings().forEach(wording -> given.addAll(wording.byLanguage().keySet()));
        return given;
    }

    /** The same with this as its own language. */
    public WebForm in(String other) {
        return new WebForm(
                id, title, other, stream, leadGroup, source, fields, thankYou, redirect, allowedSites, active);
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether pages of this origin may show the form or post to it; {@code origin} may be null. */
    public boolean allows(String origin) {
        return origin != null && allowedSites.contains(origin);
    }

    /** The labels of the fields of which a lead needs one. */
    public String needed(String language) {
        return fields.stream()
                .filter(field -> FormReader.NEEDED.contains(field.name()))
                .map(field -> field.label().in(language))
                .collect(Collectors.joining(", "));
    }

    /** All its texts. */
    List<Wording> wordings() {
        List<Wording> wordings = new ArrayList<>();
        wordings.add(title);
        fields.forEach(field -> {
            wordings.add(field.label());
            field.options().forEach(option -> wordings.add(option.label()));
        });
        wordings.add(thankYou);
        return wordings.stream().flatMap(Stream::ofNullable).toList();
    }
}
