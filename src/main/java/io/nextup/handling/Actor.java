package io.nextup.handling;

/**
 * Who does something to a lead.
 *
 * @param user null where NextUp itself does
 * @param manager whether they may do what managers may
 */
public record Actor(String user, boolean manager) {

    /** NextUp itself: a job, or the start. */
    public static final Actor NEXTUP = new Actor(null, true);

    /** Whether this is the user. */
    public boolean is(String other) {
        return user != null && user.equals(other);
    }
}
