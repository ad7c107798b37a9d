package io.nextup.api;

import io.nextup.pool.RepStore;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.nextup.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Who may do what with settings. */
@Component
class Permitted {

    private final CurrentUser currentUser;
    private final RepStore reps;

    Permitted(CurrentUser currentUser, RepStore reps) {
        this.currentUser = currentUser;
        this.reps = reps;
    }

    Caller caller() {
        return currentUser.require();
    }

    /** The caller, who is a manager; else a 403. */
    Caller manager() {
        Caller caller = caller();
        if (!caller.isManager()) {
            throw Refused.forbidden("Only managers may do this");
        }
        return caller;
    }

    /** The caller, who is an administrator; else a 403. */
    Caller administrator() {
        Caller caller = caller();
        if (!caller.isAdministrator()) {
            throw Refused.forbidden("Only administrators may do this");
        }
        return caller;
    }

    /** The caller, who may see what is counted of all leads: a manager or an analyst; else a 403. */
    Caller managerOrAnalyst() {
        Caller caller = caller();
        if (!caller.isManager() && !caller.isAnalyst()) {
            throw Refused.forbidden("Only managers and analysts may see this");
        }
        return caller;
    }

    /** The caller, who may read settings: a manager, an analyst or a rep; else a 403. */
    Caller reader() {
        Caller caller = caller();
        if (!caller.isManager() && !caller.isAnalyst() && !reps.isRep(caller.id())) {
            throw Refused.forbidden("Only managers, analysts and reps may read settings");
        }
        return caller;
    }
}
