package io.nextup.crash;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** One client's leads: sent one at a time, many at once, one twice at once, and of people who were there before. */
final class Sending {

    private static final int AT_ONCE = 6;

    /** A lead and how it is known again: by its external id, by an idempotency key, or by both. */
    private record Draft(String name, String body, Map<String, String> headers) {}

    private final String prefix;
    private final int round;
    private final RandomGenerator random;
    private final Client client;
    private final History history;
    private final Together together;
    private final AtomicInteger number = new AtomicInteger();

    /** @param prefix what the names of this client's leads begin with, as no others do */
    Sending(String prefix, int round, RandomGenerator random, Client client, History history, Together together) {
        this.prefix = prefix;
        this.round = round;
        this.random = random;
        this.client = client;
        this.history = history;
        this.together = together;
    }

    List<Told> one() {
        return send(List.of(draft(anyLeadGroup())));
    }

    /** A lead that any rep may claim. */
    List<Told> free() {
        return send(List.of(draft(Team.FREE)));
    }

    /** Several leads at once, most of them for the same pool. */
    List<Told> many() {
        String leadGroup = anyLeadGroup();
        return send(IntStream.range(0, AT_ONCE).mapToObj(i -> draft(leadGroup)).toList());
    }

    /** One lead, sent to both nodes at the same instant. */
    List<Told> twice() {
        Draft draft = draft(anyLeadGroup());
        return send(List.of(draft, draft)).stream().limit(1).toList();
    }

    private List<Told> send(List<Draft> drafts) {
        drafts.forEach(draft -> history.sending(draft.name()));
        return together.each(drafts, this::send).stream().flatMap(List::stream).toList();
    }

    private List<Told> send(Draft draft) {
        Answer answer = client.ask(Team.INTEGRATOR, "POST", "/api/leads", draft.body(), draft.headers());
        if (answer.ok()) {
            Told lead = Told.of(answer);
            history.acknowledged(draft.name(), lead.id());
            history.told(lead);
            return List.of(lead);
        }
        if (answer.status() == 409) {
            history.refused(draft.name(), answer.text("duplicateOf"));
        } else {
            history.complain("A good lead was refused: " + answer);
        }
        return List.of();
    }

    private String anyLeadGroup() {
        return Team.LEAD_GROUPS.get(random.nextInt(Team.LEAD_GROUPS.size()));
    }

    private Draft draft(String leadGroup) {
        String name = prefix + number.incrementAndGet();
        ObjectNode lead = JsonNodeFactory.instance
                .objectNode()
                .put("leadGroup", leadGroup)
                .put("name", name)
                .put("stream", leadGroup.equals(Team.FREE) ? "service-case" : "lead");
        if (leadGroup.equals("once") || random.nextInt(5) == 0) {
            lead.put("phone", "+44 20 7%03d %04d".formatted(round % 1000, random.nextInt(8)));
        }
        int known = random.nextInt(3);
        if (known > 0) {
            lead.put("externalId", name);
        }
        return new Draft(name, lead.toString(), known == 1 ? Map.of() : Map.of("Idempotency-Key", name));
    }
}
