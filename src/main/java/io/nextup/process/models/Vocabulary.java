package io.nextup.process.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements that a kind of model may hold, and what each may say. What is not in it is refused: a way in that nobody thought of is not
 * in it either.
 *
 * <p>One line an element, with its attributes; {@code =KIND} says how an attribute's value, or with {@code text} the element's text, is
 * looked at ({@code PLAIN} unless said), {@code <parent} where it may stand (in its own namespace unless said), {@code @group} that all
 * attributes of the group may.
 */
final class Vocabulary {

    private record Word(Set<String> parents, Map<String, Kind> says) {}

    private static final String TEXT = "text";

    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();

    Vocabulary(String lines) {
        lines.lines()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(line -> !line.get(0).isEmpty())
                .forEach(this::learn);
    }

    private void learn(List<String> line) {
        String name = line.get(0);
        if (name.startsWith("@")) {
            groups.put(name, line.subList(1, line.size()));
            return;
        }
        Set<String> parents = new HashSet<>();
        Map<String, Kind> says = new HashMap<>();
        for (String part : flat(line.subList(1, line.size()))) {
            String[] sides = part.split("=");
            if (part.startsWith("<")) {
                parents.addAll(Arrays.asList(part.substring(1).split(",")));
            } else {
                says.put(sides[0], sides.length == 1 ? Kind.PLAIN : Kind.valueOf(sides[1]));
            }
        }
        says.put("id", Kind.PLAIN);
        words.put(name, new Word(parents, says));
    }

    private List<String> flat(List<String> parts) {
        List<String> flat = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith("@")) {
                flat.addAll(flat(groups.get(part)));
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    /** Whether the element may stand where it stands. */
    boolean knows(Element element) {
        Word word = words.get(element.name());
        if (word == null) {
            return false;
        }
        String parent = element.parentName();
        return word.parents().isEmpty()
                ? parent.isEmpty() || prefix(parent).equals(prefix(element.name()))
                : word.parents().contains(parent);
    }

    /** How the value of an attribute is looked at; nothing if the element may not have it. */
    Optional<Kind> attribute(String element, String attribute) {
        return Optional.ofNullable(words.get(element).says().get(attribute)).filter(kind -> !attribute.equals(TEXT));
    }

    Kind text(String element) {
        return words.get(element).says().getOrDefault(TEXT, Kind.PLAIN);
    }

    private static String prefix(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }
}
