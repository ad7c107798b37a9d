package io.nextup.console.rule;

import io.nextup.console.lead.Called;
import io.nextup.distribution.Streams;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.pool.GroupStore;
import io.nextup.problem.Refused;
import io.nextup.routing.RuleTables;
import io.nextup.routing.RuleVersion;
import io.nextup.routing.Sheet;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/rules}: each stream's routing table, its versions, and what changed between two. */
@Hidden
@Controller
class RulePages {

    /** The editor becomes slow with more. */
    static final int ROWS_IN_EDITOR = 200;

    private static final int VERSIONS = 50;

    private final RuleTables tables;
    private final GroupStore groups;
    private final LeadGroupStore leadGroups;
    private final Called.Asking asking;

    RulePages(RuleTables tables, GroupStore groups, LeadGroupStore leadGroups, Called.Asking asking) {
        this.tables = tables;
        this.groups = groups;
        this.leadGroups = leadGroups;
        this.asking = asking;
    }

    @GetMapping("/console/rules")
    String first() {
        return "redirect:/console/rules/" + Streams.LEAD;
    }

    /** The version that is asked for, or the newest. */
    @GetMapping("/console/rules/{stream}")
    String show(@PathVariable String stream, @RequestParam(required = false) Integer version, Model model) {
        known(stream);
        int newest = tables.newest(stream);
        int shown = version == null ? newest : version;
        RuleTables.Reading reading = newest == 0 ? null : tables.read(stream, tables.dmn(stream, shown));
        Sheet sheet = reading == null ? null : reading.sheet().orElse(null);
        model.addAttribute("stream", stream);
        model.addAttribute("streams", Streams.ALL);
        model.addAttribute("newest", newest);
        model.addAttribute("shown", shown);
        model.addAttribute("sheet", sheet);
        model.addAttribute("editable", sheet != null && sheet.rows().size() <= ROWS_IN_EDITOR);
        model.addAttribute("most", ROWS_IN_EDITOR);
        model.addAttribute("groups", groups.all());
        model.addAttribute("leadGroups", leadGroups.all());
        List<RuleVersion> versions = tables.versions(stream, VERSIONS);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "called",
                asking.about(versions.stream().map(RuleVersion::author).toList()));
        return "console/rules/rules";
    }

    @GetMapping("/console/rules/{stream}/{version}.dmn")
    ResponseEntity<String> dmn(@PathVariable String stream, @PathVariable int version) {
        known(stream);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + stream + "-routing-" + version + ".dmn\"")
                .body(tables.dmn(stream, version));
    }

    @GetMapping("/console/rules/{stream}/changes")
    String changes(@PathVariable String stream, @RequestParam int from, @RequestParam int to, Model model) {
        known(stream);
        model.addAttribute("stream", stream);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("changes", Changes.between(sheet(stream, from), sheet(stream, to)));
        return "console/rules/changes";
    }

    private Sheet sheet(String stream, int version) {
        return tables.read(stream, tables.dmn(stream, version))
                .sheet()
                .orElseThrow(() -> Refused.notFound("Version " + version + " of these rules cannot be read"));
    }

    static void known(String stream) {
        if (!Streams.ALL.contains(stream)) {
            throw Refused.notFound("There are no rules for this stream");
        }
    }
}
