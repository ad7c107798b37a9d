package io.nextup.console.report;

/**
 * A line of a report.
 *
 * @param of the source, user group, person or week
 * @param unassigned open leads among them that nobody owns
 * @param ownedMedian seconds until the first owner, at the median; null where none had one
 * @param touchedMedian seconds until somebody first saved something, at the median; null where nobody did
 */
public record Line(
        String of,
        long leads,
        long unassigned,
        Double ownedMedian,
        Double ownedP90,
        Double touchedMedian,
        Double touchedP90) {

    /** The share that nobody owns, in percent. */
    public long unassignedShare() {
        return leads == 0 ? 0 : Math.round(100.0 * unassigned / leads);
    }

    /** Seconds in the unit that reads best; a dash for null. */
    public static String time(Double seconds) {
        if (seconds == null) {
            return "–";
        }
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        if (seconds < 7200) {
            return Math.round(seconds / 60) + " min";
        }
        return seconds < 172_800 ? Math.round(seconds / 3600) + " h" : Math.round(seconds / 86_400) + " days";
    }
}
