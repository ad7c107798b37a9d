package io.nextup.security.sso;

import io.nextup.security.EngineUsers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of our groups follow which of the provider's; all others are managed here, whatever the provider says. */
class GroupMapping {

    private record Pair(String theirs, String ours) {}

    private final List<Pair> pairs;

    GroupMapping(List<String> settings) {
        pairs = settings.stream().map(GroupMapping::read).toList();
    }

    /** A provider's name may have an equals sign in it (LDAP's do), ours cannot. */
    private static Pair read(String setting) {
        int equals = setting.lastIndexOf('=');
        String ours = setting.substring(equals + 1).strip();
        String theirs = equals < 0 ? ours : setting.substring(0, equals).strip();
        if (theirs.isEmpty() || !EngineUsers.ID.matcher(ours).matches()) {
            throw new IllegalArgumentException("nextup.sso.groups (NEXTUP_SSO_GROUPS): expected the provider's group,"
                    + " an equals sign and the group here, such as sales-leads=managers");
        }
        return new Pair(theirs, ours);
    }

    /** Our groups whose members the provider decides. */
    Set<String> followed() {
        return pairs.stream().map(Pair::ours).collect(Collectors.toUnmodifiableSet());
    }

    /** Our groups of someone whom the provider has in these. */
    Set<String> of(Collection<String> theirs) {
        return pairs.stream()
                .filter(pair -> theirs.contains(pair.theirs()))
                .map(Pair::ours)
                .collect(Collectors.toUnmodifiableSet());
    }
}
