package io.nextup.console.now;

import io.nextup.console.now.NowStore.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was dealt in one day.
 *
 * @param hours how many leads in each of its hours; 23 to 25 of them
 * @param groups how many leads through each user group, the most first
 * @param people each person's leads as points in the day, the most first
 */
public record Day(Instant begin, List<Integer> hours, List<Line> groups, List<Line> people) {

    /**
     * Somebody's leads.
     *
     * @param points when, each from 0 to 1000 of the day
     */
    public record Line(String of, List<Long> points) {}

    static Day of(Instant begin, Instant end, List<Arrival> arrivals) {
        List<Integer> hours = new ArrayList<>();
        for (Instant hour = begin; hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            hours.add(0);
        }
        for (Arrival arrival : arrivals) {
            int hour = (int) Duration.between(begin, arrival.at()).toHours();
            if (hour < hours.size()) {
                hours.set(hour, hours.get(hour) + 1);
            }
        }
        long length = Duration.between(begin, end).toMillis();
        Function<Arrival, Long> point =
                arrival -> 1000 * Duration.between(begin, arrival.at()).toMillis() / length;
        return new Day(
                begin, hours, lines(arrivals, Arrival::userGroup, point), lines(arrivals, Arrival::owner, point));
    }

    /** The tallest hour, at least 1. */
    public int most() {
        return Math.max(1, hours.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    private static List<Line> lines(
            List<Arrival> arrivals, Function<Arrival, String> by, Function<Arrival, Long> point) {
        Map<String, List<Long>> points = arrivals.stream()
                .filter(arrival -> by.apply(arrival) != null)
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.mapping(point, Collectors.toList())));
        return points.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Line line) -> line.points().size())
                        .reversed())
                .toList();
    }
}
