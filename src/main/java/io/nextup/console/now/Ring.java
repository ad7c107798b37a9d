package io.nextup.console.now;

import io.nextup.console.lead.Called;
import io.nextup.console.setting.Today;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Preview;
import io.nextup.pool.Standing;
import io.nextup.pool.UserGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A group's rotation as a ring: its members clockwise in the order of turns.
 *
 * @param next what the one whose turn it is is called, or null
 * @param difference between the most and the fewest leads of today among members without limits; null but for strict turns of two and more
 */
public record Ring(UserGroup group, String next, List<Place> places, Integer difference) {

    private static final double MIDDLE = 100;
    private static final double RADIUS = 72;
    /** More would not be told apart. */
    private static final int MOST = 24;

    /** A member with their place on the ring, in the units of a drawing of 200 by 200. */
    public record Place(String name, Standing standing, boolean next, String x, String y) {

        /** Two letters for the ring. */
        public String letters() {
            String plain = name.replaceAll("[^\\p{L}\\p{N} ]", "");
            String[] words = plain.strip().split(" +");
            String letters = words.length > 1 ? words[0].substring(0, 1) + words[1].substring(0, 1) : words[0];
            return letters.substring(0, Math.min(2, letters.length())).toUpperCase(Locale.ROOT);
        }

        public String counts() {
            return Today.counts(standing);
        }

        public String skipped() {
            return Today.skipped(standing);
        }

        public long used() {
            return Today.used(standing);
        }
    }

    static Ring of(UserGroup group, Preview.View view, Called called) {
        List<Standing> standings = view.standings();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Math.min(standings.size(), MOST); i++) {
            double angle = 2 * Math.PI * i / Math.min(standings.size(), MOST) - Math.PI / 2;
            Standing standing = standings.get(i);
            places.add(new Place(
                    called.by(standing.user()),
                    standing,
                    standing.user().equals(view.next()),
                    coordinate(Math.cos(angle)),
                    coordinate(Math.sin(angle))));
        }
        return new Ring(
                group,
                view.next() == null ? null : called.by(view.next()),
                places,
                // Other methods do not aim at equal counts.
                group.method() == PoolMethod.SEQUENTIAL ? difference(standings) : null);
    }

    private static Integer difference(List<Standing> standings) {
        List<Integer> counts = standings.stream()
                .filter(one -> one.eligible() && one.dailyLimit() == 0 && one.monthlyLimit() == 0)
                .map(Standing::today)
                .sorted()
                .toList();
        return counts.size() < 2 ? null : counts.get(counts.size() - 1) - counts.get(0);
    }

    private static String coordinate(double part) {
        return String.format(Locale.ROOT, "%.1f", MIDDLE + RADIUS * part);
    }
}
