package io.nextup.distribution;

/**
 * How a stream distributes.
 *
 * @param user who gets everything, for {@link StreamMethod#SINGLE_USER}
 * @param userGroup which deals, for {@link StreamMethod#USER_GROUP}
 * @param fallback the user group that deals where no rule matches, or null
 * @param fallThrough whether the next matching rule is asked where the first has nobody
 * @param adderKeepsLead whether the user who added a lead owns it
 */
public record Distribution(
        String stream,
        StreamMethod method,
        String user,
        String userGroup,
        boolean onlineOnly,
        String fallback,
        boolean fallThrough,
        boolean adderKeepsLead) {

    static Distribution byDefault(String stream) {
        return new Distribution(stream, StreamMethod.RULES, null, null, false, null, false, false);
    }
}
