package io.nextup.lead;

/**
 * To whom a lead is offered for pick-up beside the groups that ticked its status.
 *
 * @param toEveryRep it came in under free for all
 * @param toGroup the pick-up group it was left to, or null
 * @param waitingFor the user group that deals it as soon as someone there is eligible, or null
 */
public record Offer(boolean toEveryRep, String toGroup, String waitingFor) {

    public static final Offer NONE = new Offer(false, null, null);

    Offer withoutWaiting() {
        return new Offer(toEveryRep, toGroup, null);
    }
}
