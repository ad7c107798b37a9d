package io.nextup.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, line by line: told on the console at once, for whoever waits, and written to {@code target/bench} in the end. */
final class Report {

    /**
     * A line.
     *
     * @param limit what plain JDBC reached beside it, or null where there is nothing to compare with
     */
    record Line(String part, String door, int groups, int clients, Speed speed, Speed limit) {

        /** How much of the limit it reached, by the clock. */
        public Double share() {
            return limit == null ? null : speed.perSecond() / limit.perSecond();
        }

        String text() {
            String share = limit == null ? "" : String.format(Locale.ROOT, "%.2f", share());
            return String.format(
                    Locale.ROOT,
                    "%-22s %-16s %6d %7d %9.0f %6s %8.2f %8.2f %8.2f %9.2f %9.2f",
                    part,
                    door,
                    groups,
                    clients,
                    speed.perSecond(),
                    share,
                    speed.median(),
                    speed.p90(),
                    speed.p99(),
                    speed.javaCpu(),
                    speed.databaseCpu());
        }
    }

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String HEAD = String.format(
            "%-22s %-16s %6s %7s %9s %6s %8s %8s %8s %9s %9s",
            "part", "door", "groups", "clients", "a second", "share", "median", "p90", "p99", "cpu java", "cpu db");

    private final List<Line> lines = new ArrayList<>();

    Speed add(String part, String door, int groups, int clients, Speed speed, Speed limit) {
        Line line = new Line(part, door, groups, clients, speed, limit);
        if (lines.isEmpty()) {
            System.out.println(HEAD);
        }
        lines.add(line);
        System.out.println(line.text());
        return speed;
    }

    List<Line> of(String part, int groups) {
        return lines.stream()
                .filter(line -> line.part().equals(part) && line.groups() == groups)
                .toList();
    }

    void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve("benchmark.txt"),
                    HEAD + "\n"
                            + String.join("\n", lines.stream().map(Line::text).toList()) + "\n");
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(FOLDER.resolve("benchmark.json").toFile(), lines);
            Plot.draw(this, FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
