package io.nextup.lead;

/**
 * What a service case has beyond the fields of a lead.
 *
 * @param subject what it is about, in a line, or null
 * @param description the same at length, or null
 * @param priority from 0 to 100 as the engine's tasks have it, where more comes first; null for a lead
 */
public record Matter(String subject, String description, Integer priority) {

    public static final Matter NONE = new Matter(null, null, null);
    public static final int USUAL_PRIORITY = 50;
    public static final int HIGHEST_PRIORITY = 100;

    /** The priority of its tasks. */
    public int taskPriority() {
        return priority == null ? USUAL_PRIORITY : priority;
    }

    /** Without what was written, because this may come into a log. */
    @Override
    public String toString() {
        return "matter of priority " + taskPriority();
    }
}
