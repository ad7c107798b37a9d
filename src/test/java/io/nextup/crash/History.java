package io.nextup.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * What clients sent and were told: every request of the round, and of all rounds what must be so for good.
 *
 * <p>Each lead a client sends has a name of its own, by which it is known whether it came once.
 */
final class History {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Queue<Sent> round = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Set<String> sentOnly = ConcurrentHashMap.newKeySet();
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Queue<Race> races = new ConcurrentLinkedQueue<>();
    private final Map<String, List<String>> imports = new ConcurrentHashMap<>();

    void sent(Sent request) {
        round.add(request);
    }

    /** Something that no client should have met. */
    void complain(String what) {
        complaints.add(what);
    }

    /** A lead of this name is about to be sent. */
    void sending(String name) {
        sentOnly.add(name);
    }

    /** A lead of this name was taken in under this id. */
    void acknowledged(String name, String id) {
        ids.computeIfAbsent(name, unknown -> ConcurrentHashMap.newKeySet()).add(id);
    }

    /** A lead of this name was refused, because it repeats the other one. */
    void refused(String name, String duplicateOf) {
        refused.put(name, String.valueOf(duplicateOf));
    }

    /** How a lead stands that nobody else touches. */
    void told(Told lead) {
        told.put(lead.id(), lead);
    }

    /** A request about the lead was never answered: how it stands is not known until a later answer. */
    void unsure(String lead) {
        told.remove(lead);
    }

    void raced(Race race) {
        races.add(race);
    }

    /** An import of leads of these names was accepted. */
    void importing(String id, List<String> names) {
        imports.put(id, names);
    }

    List<Sent> round() {
        return List.copyOf(round);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The ids under which each name was acknowledged; there should be one. */
    Map<String, Set<String>> ids() {
        return ids;
    }

    /** Which lead each refused name repeats. */
    Map<String, String> refused() {
        return refused;
    }

    /** Every name that was ever sent. */
    Set<String> names() {
        return sentOnly;
    }

    Map<String, Told> told() {
        return told;
    }

    List<Race> races() {
        return List.copyOf(races);
    }

    /** The names in each accepted import. */
    Map<String, List<String>> imports() {
        return imports;
    }

    /** Forgets what concerns the round alone. */
    void nextRound() {
        round.clear();
        complaints.clear();
        races.clear();
    }

    /** Writes the round's requests, one a line, in the order in which they were answered. */
    void write(Path file) {
        try {
            Files.write(file, round.stream().map(History::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Sent request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many answers of each status the round had; 0 is none. */
    Map<Integer, Long> answers() {
        return round.stream().collect(Collectors.groupingBy(Sent::status, TreeMap::new, Collectors.counting()));
    }
}
