package io.nextup.api;

import io.nextup.user.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What NextUp keeps of a user; {@code online} and {@code userGroups} are told, not set. */
@Schema(name = "User")
public record UserView(
        String id,
        boolean active,
        boolean available,

        @Schema(allowableValues = {"pickUpLeads", "createLeads"})
        List<String> permissions,

        boolean mail,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) boolean online,
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) List<String> userGroups) {

    static UserView of(Person person, boolean online, List<String> userGroups) {
        return new UserView(
                person.user(),
                person.active(),
                person.available(),
                person.permissions().stream().sorted().toList(),
                person.mail(),
                online,
                userGroups);
    }
}
