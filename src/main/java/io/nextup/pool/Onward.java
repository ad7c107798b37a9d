package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a lead when the pool asked had nobody: another pool is next, it waits, or it is left for pick-up. */
@Component
public class Onward {

    /** What comes next. */
    public enum Next {
        /** Another pool is asked. */
        NEXT,
        WAIT,
        LEAVE
    }

    /**
     * The way on.
     *
     * @param route the rest of the route
     * @param waitFor the group the lead waits for, or null
     */
    public record Step(Next next, Route route, String waitFor) {}

    private final GroupStore groups;

    Onward(GroupStore groups) {
        this.groups = groups;
    }

    /** Says what comes after a round in which nobody was eligible; the groups' settings are held by the round's locks. */
    public Step after(Round round) {
        Route route = round.route();
        if (route.targets().isEmpty()) {
            return new Step(Next.LEAVE, route, null);
        }
        // Only a group asked by itself waits or overflows: where several are named, they have none.
        Optional<UserGroup> group =
                route.targets().get(0) instanceof Target.Group one ? groups.find(one.userGroup()) : Optional.empty();
        String waiting = group.filter(asked -> asked.whenNobody() == WhenNobody.WAIT)
                .map(UserGroup::id)
                .orElse(null);
        Route rest = route.after(skipped(round), waiting);
        Optional<String> overflow = group.filter(asked -> asked.whenNobody() == WhenNobody.OVERFLOW)
                .map(UserGroup::overflowTo)
                .filter(to -> rest.skipped().stream()
                        .noneMatch(asked -> Pools.ofGroup(to).equals(asked.pool())));
        if (overflow.isPresent()) {
            return new Step(Next.NEXT, rest.first(new Target.Group(overflow.get(), round.rule())), null);
        }
        if (!rest.targets().isEmpty()) {
            return new Step(Next.NEXT, rest, null);
        }
        return rest.waitFor() == null ? new Step(Next.LEAVE, route, null) : new Step(Next.WAIT, route, rest.waitFor());
    }

    private static Decision.Skipped skipped(Round round) {
        return new Decision.Skipped(
                round.pool(), round.method() == null ? null : round.method().name(), round.candidates());
    }
}
