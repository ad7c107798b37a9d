package io.nextup.pool;

import java.util.Collection;

/** What may happen to a sequential pool; once as the rules have it, once as a model written differently. */
interface SequentialPool {

    /** The user dealt to, or null where nobody is eligible. */
    String deal();

    void join(String user);

    void leave(String user);

    void goOffline(String user);

    void comeOnline(String user);

    void limit(String user, int daily);

    void nextDay();

    /** The members stay the same, their order becomes this one. */
    void reorder(Collection<String> users);
}
