package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.util.List;

/** Whom a lead may be dealt to next. */
public sealed interface Target {

    /** One user group, by its own method, turn and limits; {@code rule} is null where the stream named it. */
    record Group(String userGroup, Decision.Rule rule) implements Target {}

    /** Every rep of the stream, in turn, without limits. */
    record Everyone(String stream) implements Target {}

    /** The users a rule names, in turn, in the order written, without limits. */
    record Users(Decision.Rule rule, List<String> users) implements Target {}

    /** The members of all groups a rule names, as one pool, each within the limits of a group that has room for them. */
    record Members(Decision.Rule rule, List<String> userGroups) implements Target {}

    /** The groups a rule names, taking turns as groups. */
    record Between(Decision.Rule rule, List<String> userGroups) implements Target {}

    /** The rule that named the target, or null. */
    default Decision.Rule rule() {
        return null;
    }
}
