package io.nextup.console.process;

import io.nextup.problem.Refused;
import io.nextup.process.Diagrams;
import io.nextup.process.Incidents;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /console/process}. */
@Hidden
@Controller
class ProcessPages {

    private static final int INCIDENTS = 50;

    private final Diagrams diagrams;
    private final Incidents incidents;

    ProcessPages(Diagrams diagrams, Incidents incidents) {
        this.diagrams = diagrams;
        this.incidents = incidents;
    }

    @GetMapping("/console/process")
    String show(@RequestParam(defaultValue = "handling") String key, Model model) {
        List<Diagrams.Process> all = diagrams.all();
        model.addAttribute("processes", all);
        model.addAttribute(
                "chosen",
                all.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("There is no such process")));
        model.addAttribute("incidents", incidents.latest(INCIDENTS));
        model.addAttribute("failed", incidents.count());
        return "console/process/process";
    }

    @ResponseBody
    @GetMapping(path = "/console/process/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String key) {
        return diagrams.xml(key);
    }

    @ResponseBody
    @GetMapping(path = "/console/process/{key}/counts", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> counts(@PathVariable String key) {
        return diagrams.counts(key);
    }

    @PostMapping("/console/process/incidents/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes told) {
        incidents.retry(id);
        told.addFlashAttribute("done", "It is tried again in a moment.");
        return "redirect:/console/process";
    }
}
