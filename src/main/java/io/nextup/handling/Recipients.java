package io.nextup.handling;

import io.nextup.pool.GroupStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import org.springframework.stereotype.Component;

/** To whom a manager can give a lead at all: active users, and user groups that are set up. */
@Component
public class Recipients {

    private final Identity identity;
    private final PersonStore persons;
    private final GroupStore groups;

    Recipients(Identity identity, PersonStore persons, GroupStore groups) {
        this.identity = identity;
        this.persons = persons;
        this.groups = groups;
    }

    /** Names whichever is not null and cannot be given to. */
    public void check(String user, String userGroup, Faults faults) {
        if (user != null && !(identity.userExists(user) && persons.find(user).active())) {
            faults.add("user", "expected an active user");
        }
        if (userGroup != null && !groups.exists(userGroup)) {
            faults.add("userGroup", "there is no such user group; GET /api/user-groups lists them");
        }
    }

    /**
     * The same for one who acts on it at once.
     *
     * @throws BadInput if it cannot be given to
     */
    void require(String user, String userGroup) {
        Faults faults = new Faults();
        check(user, userGroup, faults);
        faults.throwIfAny();
    }
}
