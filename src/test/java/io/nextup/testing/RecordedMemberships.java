package io.nextup.testing;

import io.nextup.user.MembershipEvents;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Writes down who joined, left or was deleted; can refuse, to see that the engine's change is undone with it. */
@TestComponent
public class RecordedMemberships implements MembershipEvents {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile RuntimeException refusal;

    /** The events so far in which this occurs, in order. */
    public List<String> about(String part) {
        return told.stream().filter(event -> event.contains(part)).toList();
    }

    /** Throws this at the next event. */
    public void refuseNext(RuntimeException exception) {
        refusal = exception;
    }

    /** Not written down: tests make users all the time. */
    @Override
    public void userCreated(String userId) {}

    @Override
    public void joined(String userId, String groupId) {
        tell(userId + " joined " + groupId);
    }

    @Override
    public void left(String userId, String groupId) {
        tell(userId + " left " + groupId);
    }

    @Override
    public void userDeleted(String userId) {
        tell("deleted user " + userId);
    }

    @Override
    public void groupDeleted(String groupId) {
        tell("deleted group " + groupId);
    }

    private void tell(String event) {
        RuntimeException now = refusal;
        refusal = null;
        if (now != null) {
            throw now;
        }
        told.add(event);
    }
}
