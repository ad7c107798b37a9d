package io.nextup.console.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.nextup.NextUpProperties;
import io.nextup.console.lead.Called;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/reports}: for the last days, as tables to read, print and download. */
@Hidden
@Controller
class ReportPages {

    private static final int LONGEST = 366;

    private final ReportStore store;
    private final Called.Asking asking;
    private final Clock clock;
    private final ZoneId zone;

    ReportPages(ReportStore store, Called.Asking asking, Clock clock, NextUpProperties properties) {
        this.store = store;
        this.asking = asking;
        this.clock = clock;
        this.zone = properties.timeZone();
    }

    /** The frame; what takes long is asked for by the page, a table at a time. */
    @GetMapping("/console/reports")
    String all(@RequestParam(defaultValue = "30") int days, Model model) {
        model.addAttribute("since", since(days));
        model.addAttribute("days", days);
        model.addAttribute("tables", By.values());
        return "console/report/reports";
    }

    @GetMapping("/console/reports/{by}/table")
    String table(@PathVariable String by, @RequestParam int days, Model model) {
        By table = known(by);
        List<Line> lines = store.of(table, since(days));
        model.addAttribute("by", table);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "called",
                asking.about(table == By.PERSON ? lines.stream().map(Line::of).toList() : List.of()));
        return "console/report/parts :: table";
    }

    @GetMapping("/console/reports/nobodys")
    String nobodys(@RequestParam int days, Model model) {
        model.addAttribute("nobodys", Nobodys.of(store.lastDecisionsOfUnassigned(since(days))));
        return "console/report/parts :: nobodys";
    }

    @GetMapping("/console/reports/{by}.csv")
    ResponseEntity<String> csv(@PathVariable String by, @RequestParam(defaultValue = "30") int days) {
        By table = known(by);
        StringWriter text = new StringWriter();
        // Made so, it hands on at once what it writes; the other kind would keep it until it is closed.
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                table.title(),
                "Leads",
                "Unassigned",
                "Seconds to owner, median",
                "Seconds to owner, p90",
                "Seconds to first touch, median",
                "Seconds to first touch, p90");
        store.of(table, since(days))
                .forEach(line -> csv.writeRecord(
                        harmless(line.of()),
                        String.valueOf(line.leads()),
                        String.valueOf(line.unassigned()),
                        number(line.ownedMedian()),
                        number(line.ownedP90()),
                        number(line.touchedMedian()),
                        number(line.touchedP90())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads-by-" + table.id() + ".csv\"")
                .body(text.toString());
    }

    private static By known(String by) {
        return Arrays.stream(By.values())
                .filter(one -> one.id().equals(by))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("There is no such report"));
    }

    /** From the beginning of the first of these days, in the server's zone, of which today is the last. */
    private Instant since(int days) {
        if (days < 1 || days > LONGEST) {
            throw new BadInput("days", "expected a whole number from 1 to " + LONGEST);
        }
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .minusDays(days - 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** A source is named by whoever sends it, and a spreadsheet would run what begins like a formula. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private static String number(Double seconds) {
        return seconds == null ? "" : String.valueOf(Math.round(seconds));
    }
}
