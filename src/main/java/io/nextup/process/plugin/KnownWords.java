package io.nextup.process.plugin;

import io.nextup.problem.http.Causes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * What the engine tells by its words only, with how callers are told; the first that fits counts.
 *
 * @param words with which the engine's message begins
 */
record KnownWords(Pattern words, int status, String type, String told) {

    private static final List<KnownWords> ALL = List.of(
            bad(
                    "ENGINE-17007 |Cannot find serializer ",
                    "A variable must be a text, a number, true, false or a date; no objects."),
            bad(
                    "Password does not match policy",
                    "The password must have at least 8 characters, and be neither the user's own name nor one that many"
                            + " people use."),
            // An error (02042, told as 13033) or an escalation (02043) was sent to a task whose process does not expect
            // it.
            new KnownWords(
                    Pattern.compile("ENGINE-(02042|02043|13033) "),
                    409,
                    "Conflict",
                    "This task takes no errors or escalations from outside; complete it instead."),
            bad("ENGINE-13043 ", "Nothing waits for this."),
            bad("\\w+ is null$", "Something is needed that was not sent, or is null."));

    static Optional<KnownWords> of(Throwable thrown) {
        return Causes.find(thrown, ProcessEngineException.class)
                .map(Throwable::getMessage)
                .flatMap(message -> ALL.stream()
                        .filter(known -> known.words.matcher(message).lookingAt())
                        .findFirst());
    }

    private static KnownWords bad(String words, String told) {
        return new KnownWords(Pattern.compile(words), 400, "BadInput", told);
    }
}
