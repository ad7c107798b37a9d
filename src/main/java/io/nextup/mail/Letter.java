package io.nextup.mail;

import java.util.List;

/** What an owner gets to read: which kinds of leads, and where; nothing of the people they are about. */
record Letter(String subject, String text) {

    /** So many leads are linked one by one; for more there is Tasklist. */
    static final int LINKS = 10;

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** A lead with its open task. */
    record Link(GivenLead lead, String task) {}

    /**
     * The letter about leads that somebody was given.
     *
     * @param links one at least
     * @param all how many leads there are, linked or not
     * @param baseUrl where browsers reach NextUp, without a slash at the end
     */
    static Letter about(List<Link> links, int all, String baseUrl) {
        String subject = all == 1 ? "New " + kind(links.get(0).lead()) : all + " new leads";
        StringBuilder text = new StringBuilder();
        text.append(all == 1 ? "This is yours now:" : "These are yours now:").append("\n\n");
        for (Link link : links) {
            text.append(kind(link.lead())).append('\n');
            text.append(baseUrl)
                    .append(TASKLIST)
                    .append("#/?task=")
                    .append(link.task())
                    .append("\n\n");
        }
        if (all > links.size()) {
            text.append("and ").append(all - links.size()).append(" more:\n");
            text.append(baseUrl).append(TASKLIST).append("\n\n");
        }
        text.append("-- \nNextUp sends this when a lead is given to you. You, or a manager, can switch it off.\n");
        return new Letter(subject, text.toString());
    }

    /** The kind of a lead in one line, whatever signs the name of its lead group has. */
    private static String kind(GivenLead lead) {
        return lead.stream().replace('-', ' ') + ": " + lead.leadGroup().replaceAll("\\p{Cntrl}+", " ");
    }
}
