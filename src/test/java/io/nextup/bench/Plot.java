package io.nextup.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Pictures of a report: leads a second against clients, and how long a lead takes. */
final class Plot {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;

    private Plot() {}

    static void draw(Report report, Path folder) throws IOException {
        List<Report.Line> lines = report.of(Benchmark.DOORS, Team.GROUPS);
        Map<String, List<Report.Line>> byDoor = lines.stream()
                .collect(Collectors.groupingBy(Report.Line::door, LinkedHashMap::new, Collectors.toList()));
        speed(byDoor, folder.resolve("leads-per-second"));
        latency(byDoor, folder.resolve("latency"));
    }

    private static void speed(Map<String, List<Report.Line>> byDoor, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Leads a second, 16 user groups")
                .xAxisTitle("clients")
                .yAxisTitle("leads a second")
                .build();
        chart.getStyler().setYAxisMin(0.0);
        byDoor.forEach((door, lines) -> chart.addSeries(
                door,
                lines.stream().mapToDouble(Report.Line::clients).toArray(),
                lines.stream().mapToDouble(line -> line.speed().perSecond()).toArray()));
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static void latency(Map<String, List<Report.Line>> byDoor, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("How long a lead takes, 4 clients, 16 user groups")
                .yAxisTitle("milliseconds")
                .build();
        byDoor.forEach((door, lines) -> lines.stream()
                .filter(line -> line.clients() == 4)
                .map(Report.Line::speed)
                .forEach(speed -> chart.addSeries(
                        door, List.of("median", "90 %", "99 %"), List.of(speed.median(), speed.p90(), speed.p99()))));
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
