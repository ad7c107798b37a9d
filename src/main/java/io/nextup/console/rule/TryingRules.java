package io.nextup.console.rule;

import io.nextup.distribution.Routing;
import io.nextup.lead.LeadStore;
import io.nextup.problem.Refused;
import io.nextup.routing.MatchedRule;
import io.nextup.routing.RuleTables;
import io.nextup.routing.Sheet;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells which rows of a table, saved or not, fire for a lead that there is or for one that is made up. Nothing is kept. */
@Hidden
@Controller
class TryingRules {

    private final RuleTables tables;
    private final LeadStore leads;

    TryingRules(RuleTables tables, LeadStore leads) {
        this.tables = tables;
        this.leads = leads;
    }

    /**
     * @param lead the id of a lead, or blank
     * @param name of each field that is asked, in the table's order
     * @param value of each, as it is typed; blank is none
     */
    @PostMapping("/console/rules/{stream}/try")
    String look(
            @PathVariable String stream,
            @RequestParam String dmn,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String[] name,
            @RequestParam(defaultValue = "") String[] value,
            Model model) {
        RulePages.known(stream);
        Map<String, Object> fields = lead.isBlank()
                ? typed(name, value)
                : leads.find(lead.strip())
                        .map(Routing::inputs)
                        .orElseThrow(() -> Refused.notFound("There is no lead with this id"));
        List<Sheet.Row> rows = tables.read(stream, dmn).sheet().map(Sheet::rows).orElse(List.of());
        List<MatchedRule> matching = tables.matching(stream, dmn, fields);
        model.addAttribute("matching", matching);
        model.addAttribute(
                "notes",
                matching.stream().map(rule -> rows.get(rule.row() - 1).note()).toList());
        return "console/rules/parts :: matching";
    }

    private static Map<String, Object> typed(String[] names, String[] values) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            fields.put(names[i], values[i].isBlank() ? null : values[i].strip());
        }
        return fields;
    }
}
