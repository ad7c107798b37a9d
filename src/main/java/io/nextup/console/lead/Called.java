package io.nextup.console.lead;

import io.nextup.user.Identity;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What users are called, asked for in one query; whoever is gone is called by their id. */
public final class Called {

    private final Map<String, String> names;

    private Called(Map<String, String> names) {
        this.names = names;
    }

    public String by(String user) {
        String name = names.get(user);
        return name == null || name.isBlank() ? user : name;
    }

    /** Asks the identity service. */
    @Component
    public static class Asking {

        private final Identity identity;

        Asking(Identity identity) {
            this.identity = identity;
        }

        public Called about(Collection<String> users) {
            return new Called(identity.names(
                    users.stream().filter(Objects::nonNull).distinct().toList()));
        }
    }
}
