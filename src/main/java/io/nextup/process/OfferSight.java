package io.nextup.process;

import io.nextup.pool.GroupStore;
import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.user.Permissions;
import io.nextup.user.Person;
import io.nextup.user.PersonStore;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Shows nobody an offer that they may not take: whoever is not active, or has no permission to pick up, looks at tasks as if
 * they were in no user group. Only for looking; who tries to take one all the same is told why they may not.
 */
@Component
class OfferSight implements ContainerRequestFilter {

    /** Queries that are posted because they are long; they change nothing. */
    private static final Pattern POSTED_QUERY =
            Pattern.compile("(?:.*/)?(task|task/count|filter/[^/]+/(list|count|singleResult))");

    /** No group's id looks like this. A list of groups must not be empty, or the engine refuses to ask for their tasks. */
    private static final String NO_GROUP = "(none)";

    private final EngineAuthentication authentication;
    private final PersonStore persons;
    private final GroupStore groups;

    OfferSight(EngineAuthentication authentication, PersonStore persons, GroupStore groups) {
        this.authentication = authentication;
        this.persons = persons;
        this.groups = groups;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (looks(request)) {
            authentication
                    .userId()
                    .filter(user -> !mayPickUp(persons.find(user)))
                    .ifPresent(user -> {
                        List<String> offeredTo = groups.groupsOf(user);
                        authentication.inGroups(all -> without(all, offeredTo));
                    });
        }
    }

    private static boolean looks(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET)
                || POSTED_QUERY.matcher(request.getUriInfo().getPath()).matches();
    }

    private static boolean mayPickUp(Person person) {
        return person.active() && person.permissions().contains(Permissions.PICK_UP_LEADS);
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> left = all.stream().filter(group -> !some.contains(group)).toList();
        return left.isEmpty() ? List.of(NO_GROUP) : left;
    }
}
