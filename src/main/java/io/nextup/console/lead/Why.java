package io.nextup.console.lead;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.Decision;
import io.nextup.assignment.Decision.Candidate;
import io.nextup.assignment.DecisionJson;
import io.nextup.pool.PoolMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in a sentence why somebody, or nobody, got a lead. */
public final class Why {

    private final UnaryOperator<String> names;

    /** @param names what a user is called, by id */
    public Why(UnaryOperator<String> names) {
        this.names = names;
    }

    /** One to three short sentences, without anything of the person the lead is about. */
    public String of(Assignment assignment) {
        Decision decision = DecisionJson.read(assignment.decision());
        if (assignment.assignedBy() == null) {
            return "Nobody could take it" + (decision == null ? "." : nobody(decision));
        }
        String owner = name(assignment.owner());
        String by = assignment.by() == null ? "NextUp" : name(assignment.by());
        return switch (assignment.assignedBy()) {
            case PICK_UP -> owner + " picked it up.";
            case DUPLICATE -> owner + " owns the lead that this one repeats.";
            case PRESET -> "Whoever sent it chose " + owner + ".";
            case ADDED_BY -> owner + " entered it and keeps it.";
            case SINGLE_USER -> "Everything of this stream goes to " + owner + ".";
            case RELEASED -> by + " handed it back.";
            case LAPSED -> "Its owner did nothing with it in time, so it was taken back.";
            case FREED -> "Its owner is no longer active, so it was taken back.";
            case REASSIGNED ->
                by + " reassigned it. " + (dealt(decision) ? dealing(decision) : "Chosen: " + owner + ".");
            case GROUP, ROUND_ROBIN, RULE -> dealt(decision) ? dealing(decision) : owner + " was named by the rule.";
        };
    }

    private static boolean dealt(Decision decision) {
        return decision != null && decision.pool() != null && decision.chosen() != null;
    }

    private String nobody(Decision decision) {
        String passed = decision.candidates().stream().map(this::passedOver).collect(Collectors.joining("; "));
        return passed.isEmpty() ? ": there was nobody to ask." : ": " + passed + ".";
    }

    private String dealing(Decision decision) {
        String chosen = name(decision.chosen());
        PoolMethod method =
                decision.poolMethod() == null ? PoolMethod.SEQUENTIAL : PoolMethod.valueOf(decision.poolMethod());
        String sentence =
                switch (method) {
                    case SEQUENTIAL -> inTurn(decision, chosen);
                    case WEIGHTED -> "By the weights it was " + chosen + "'s turn" + besides(decision) + ".";
                    case RANDOM ->
                        chosen + " was drawn among the "
                                + decision.candidates().stream()
                                        .filter(Candidate::eligible)
                                        .count()
                                + " who could take it.";
                    case LEAST_LOADED -> chosen + " had the fewest open leads" + besides(decision) + ".";
                    case PICK_UP -> chosen + " picked it up.";
                };
        return asked(decision) + sentence;
    }

    /** Pools that were asked first. */
    private static String asked(Decision decision) {
        return decision.skipped().isEmpty()
                ? ""
                : decision.skipped().stream()
                                .map(skipped -> title(skipped.pool()))
                                .collect(Collectors.joining(", ")) + " had nobody who could take it. ";
    }

    private String inTurn(Decision decision, String chosen) {
        List<String> passed = new ArrayList<>();
        for (Candidate candidate : fromNext(decision)) {
            if (candidate.user().equals(decision.chosen())) {
                break;
            }
            passed.add(passedOver(candidate));
        }
        if (passed.isEmpty()) {
            return "It was " + chosen + "'s turn.";
        }
        Candidate first = fromNext(decision).get(0);
        passed.set(0, name(first.user()) + " was next but " + reason(first));
        return String.join("; ", passed) + "; " + chosen + " followed.";
    }

    /** In the order in which they were asked: from the one after whoever was served last. */
    private static List<Candidate> fromNext(Decision decision) {
        List<Candidate> all = decision.candidates();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).user().equals(decision.turnBefore())) {
                last = i;
            }
        }
        List<Candidate> order = new ArrayList<>(all.subList(last + 1, all.size()));
        order.addAll(all.subList(0, last + 1));
        return order;
    }

    private String besides(Decision decision) {
        String passed = decision.candidates().stream()
                .filter(candidate -> !candidate.eligible())
                .map(this::passedOver)
                .collect(Collectors.joining("; "));
        return passed.isEmpty() ? "" : " (" + passed + ")";
    }

    private String passedOver(Candidate candidate) {
        return name(candidate.user()) + " " + reason(candidate);
    }

    /** Why this one was passed over, to follow their name. */
    static String reason(Candidate candidate) {
        if (candidate.reason() == null) {
            return "could take it";
        }
        return switch (candidate.reason()) {
            case "DAILY_LIMIT" -> "had reached " + candidate.today() + " of " + candidate.dailyLimit() + " today";
            case "MONTHLY_LIMIT" ->
                "had reached " + candidate.thisMonth() + " of " + candidate.monthlyLimit() + " this month";
            case "OFFLINE" -> "was not online";
            case "UNAVAILABLE" -> "was not available";
            case "INACTIVE" -> "was not active";
            case "LAPSED" -> "had let it lapse before";
            default -> "was passed over";
        };
    }

    /** What a pool is called on a page. */
    static String title(String pool) {
        return pool.startsWith("group:")
                ? "Group " + pool.substring("group:".length())
                : pool.startsWith("everyone:") ? "Everyone" : "The rule's users";
    }

    private String name(String user) {
        return user == null ? "nobody" : names.apply(user);
    }
}
