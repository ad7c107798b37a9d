package io.nextup.webform;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the person came from, as the snippet, a link or a landing page says: which campaign, which site, which page first.
 *
 * <p>It is nobody's input: what is too long is cut, what cannot be kept is left out, and an enquiry is never refused for it.
 */
public final class Arrival {

    private static final int LONGEST = 255;

    /** The attribute by the name it is posted under. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "utm_source", "utmSource",
            "utm_medium", "utmMedium",
            "utm_campaign", "utmCampaign",
            "utm_term", "utmTerm",
            "utm_content", "utmContent",
            "referrer", "referrer",
            "first_page", "firstPage");

    /** What no field of a form may be called. */
    static final Set<String> NAMES = names();

    private Arrival() {}

    /** What of it is known, under the names it is posted by. */
    public static Map<String, String> posted(Map<String, String> values) {
        Map<String, String> known = new LinkedHashMap<>();
        ATTRIBUTES.keySet().stream().sorted().forEach(name -> {
            String value = kept(name, values.get(name));
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    /** The same as attributes of the lead. */
    static Map<String, Object> attributes(Map<String, String> values) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        posted(values).forEach((name, value) -> attributes.put(ATTRIBUTES.get(name), value));
        return attributes;
    }

    private static String kept(String name, String value) {
        if (value == null || value.isBlank() || value.codePoints().anyMatch(Arrival::isUnfit)) {
            return null;
        }
        // Whatever follows the path may be about the person.
        String told = name.startsWith("utm_") ? value : value.split("[?#]", 2)[0];
        String cut = told.substring(0, Math.min(told.length(), LONGEST));
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return halved ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || character >= 0xD800 && character <= 0xDFFF;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(ATTRIBUTES.keySet());
        names.addAll(ATTRIBUTES.values());
        return Set.copyOf(names);
    }
}
