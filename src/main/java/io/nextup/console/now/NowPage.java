package io.nextup.console.now;

import io.nextup.NextUpProperties;
import io.nextup.console.lead.Called;
import io.nextup.console.lead.Why;
import io.nextup.pool.GroupStore;
import io.nextup.pool.Preview;
import io.nextup.pool.Standing;
import io.nextup.pool.UserGroup;
import io.nextup.user.Identity;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /console/now}: its parts are asked for anew as soon as something is dealt. */
@Hidden
@Controller
class NowPage {

    private static final int STREAM = 20;
    private static final int WAITING = 10;
    private static final int RINGS = 6;
    private static final int A_DAYS_WORK = 20_000;
    private static final int LINES = 15;

    private final NowStore store;
    private final GroupStore groups;
    private final Preview preview;
    private final Identity identity;
    private final Called.Asking asking;
    private final News news;
    private final Clock clock;
    private final ZoneId zone;

    NowPage(
            NowStore store,
            GroupStore groups,
            Preview preview,
            Identity identity,
            Called.Asking asking,
            News news,
            Clock clock,
            NextUpProperties properties) {
        this.store = store;
        this.groups = groups;
        this.preview = preview;
        this.identity = identity;
        this.asking = asking;
        this.news = news;
        this.clock = clock;
        this.zone = properties.timeZone();
    }

    @GetMapping("/console/now")
    String now(@RequestParam(defaultValue = "") String group, Model model) {
        model.addAttribute("sought", group);
        model.addAttribute("shown", RINGS);
        stream(model);
        waiting(model);
        rings(group, model);
        day(model);
        return "console/now/now";
    }

    /** All that changes, for a page that is open. */
    @GetMapping("/console/now/parts")
    String parts(@RequestParam(defaultValue = "") String group, Model model) {
        now(group, model);
        return "console/now/now :: parts";
    }

    @GetMapping("/console/now/news")
    SseEmitter news(HttpServletResponse response) {
        // Else a proxy would keep the news until there is enough of it.
        response.setHeader("X-Accel-Buffering", "no");
        return news.watch();
    }

    private void stream(Model model) {
        List<Dealt> latest = store.latest(STREAM);
        model.addAttribute("latest", latest);
        model.addAttribute("why", why());
    }

    private void waiting(Model model) {
        model.addAttribute("waiting", store.waiting(WAITING));
        model.addAttribute("waitingInAll", store.waiting());
    }

    private void rings(String sought, Model model) {
        String text = sought.strip().toLowerCase(Locale.ROOT);
        List<UserGroup> found = groups.all().stream()
                .filter(group -> (group.id() + " " + group.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        model.addAttribute("groupsInAll", found.size());
        model.addAttribute("rings", found.stream().limit(RINGS).map(this::ring).toList());
    }

    private Ring ring(UserGroup group) {
        Preview.View view = preview.of(group);
        return Ring.of(
                group,
                view,
                asking.about(view.standings().stream().map(Standing::user).toList()));
    }

    private void day(Model model) {
        ZonedDateTime begin = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone);
        Instant end = begin.plusDays(1).toInstant();
        Day day = Day.of(begin.toInstant(), end, store.since(begin.toInstant(), A_DAYS_WORK));
        model.addAttribute("day", day);
        model.addAttribute("lines", LINES);
        model.addAttribute(
                "called", asking.about(day.people().stream().map(Day.Line::of).toList()));
    }

    private Why why() {
        return new Why(asking.about(identity.users())::by);
    }
}
