package io.nextup.mail;

import java.util.Optional;

/** Where an owner's work is waiting in Tasklist. */
public interface TaskIds {

    /** The id of the user's open task in the process instance, if there is one. */
    Optional<String> openTask(String handlingInstance, String user);
}
