package io.nextup.process.models;

import io.nextup.problem.Faults;

/** Looks at each part of a diagram or a decision, by its vocabulary. */
final class XmlRules {

    private final Vocabulary words;
    private final Names names;
    private final String root;
    private final int most;

    /**
     * Looks at files of one kind.
     *
     * @param root the element that such a file is
     * @param most how many elements it may hold
     */
    XmlRules(Vocabulary words, String root, int most, Names names) {
        this.words = words;
        this.root = root;
        this.most = most;
        this.names = names;
    }

    void check(String file, byte[] content, Faults faults) {
        Element top = Xml.read(content, most);
        if (!top.name().equals(root)) {
            throw new Unreadable("is not what its name says; save it again in Camunda Modeler");
        }
        look(file, top, faults);
    }

    private void look(String file, Element element, Faults faults) {
        String place = file + ", " + element.place();
        if (!words.knows(element)) {
            faults.add(place, "may not hold <" + said(element.name()) + ">; " + Advice.insteadOf(element.name()));
            return;
        }
        element.attributes().forEach((name, value) -> words.attribute(element.name(), name)
                .ifPresentOrElse(
                        kind -> holds(place, name, kind, value, faults),
                        () -> faults.add(
                                place,
                                "<" + element.name() + "> may not have " + said(name) + "; "
                                        + Advice.insteadOf(name))));
        Kind text = words.text(element.name());
        if (!element.text().isEmpty()) {
            holds(place, "<" + element.name() + ">", text, element.text(), faults);
        }
        element.children().forEach(child -> look(file, child, faults));
    }

    private void holds(String place, String what, Kind kind, String text, Faults faults) {
        if (!kind.holds(text, names)) {
            faults.add(place, said(what) + " is not as it may be: " + kind.advice());
        }
    }

    private static String said(String name) {
        return Element.printable(name);
    }
}
