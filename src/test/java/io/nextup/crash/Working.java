package io.nextup.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do with the leads of one client, which nobody else touches meanwhile. */
final class Working {

    private static final int RIVALS = 3;

    private final Random random;
    private final Client client;
    private final History history;
    private final Together together;

    Working(Random random, Client client, History history, Together together) {
        this.random = random;
        this.client = client;
        this.history = history;
        this.together = together;
    }

    /** Several reps claim one free lead at once; returns it as it stands then. */
    Told claim(Told lead) {
        List<String> reps = new ArrayList<>(Team.reps());
        Collections.shuffle(reps, random);
        List<String> rivals = reps.subList(0, RIVALS);
        List<Answer> answers = together.each(rivals, rep -> act(rep, lead, "pick-up", "{}"));
        List<String> winners = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).ok()) {
                winners.add(rivals.get(i));
            } else {
                refusals.add(answers.get(i).body());
            }
        }
        Told now = look(lead);
        history.raced(new Race(lead.id(), winners, refusals, now.owner()));
        return now;
    }

    /** The owner saves a status. */
    Told status(Told lead, String status) {
        return follow(lead, act(lead.owner(), lead, "status", "{\"status\": \"" + status + "\"}"));
    }

    /** The owner hands the lead back. */
    Told release(Told lead) {
        return follow(lead, act(lead.owner(), lead, "release", "{}"));
    }

    /** A manager gives the lead to somebody. */
    Told reassign(Told lead, String user) {
        return follow(lead, act(Team.MANAGER, lead, "reassign", "{\"user\": \"" + user + "\"}"));
    }

    /**
     * A manager has a group deal the lead. Who repeats that has it dealt again, so it is asked for once; without an answer
     * nobody knows, and the lead is left alone.
     *
     * @return the lead as it stands, or null where that is not known
     */
    Told reassignToGroup(Told lead, String group) {
        Answer answer = client.once(
                Team.MANAGER, "POST", path(lead, "reassign"), "{\"userGroup\": \"" + group + "\"}", Map.of());
        if (answer.status() == 0 || answer.status() >= 500) {
            history.unsure(lead.id());
            return null;
        }
        return follow(lead, answer);
    }

    private Answer act(String user, Told lead, String action, String body) {
        return client.ask(user, "POST", path(lead, action), body);
    }

    private static String path(Told lead, String action) {
        return "/api/leads/" + lead.id() + "/" + action;
    }

    /** What the answer says of the lead; a refusal says nothing, as what was asked first may have been done. */
    private Told follow(Told before, Answer answer) {
        if (!answer.ok()) {
            if (!answer.repeated() && !Team.RESTLESS.contains(before.leadGroup()) && answer.status() != 409) {
                history.complain("Refused, though nothing was in the way: " + before + ": " + answer);
            }
            return look(before);
        }
        return note(Told.of(answer));
    }

    private Told look(Told lead) {
        Answer answer = client.ask(Team.MANAGER, "GET", "/api/leads/" + lead.id(), null);
        if (!answer.ok()) {
            history.complain("A lead that was there cannot be read: " + lead + ": " + answer);
            return lead;
        }
        return note(Told.of(answer));
    }

    private Told note(Told lead) {
        history.told(lead);
        return lead;
    }
}
