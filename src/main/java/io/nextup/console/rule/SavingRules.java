package io.nextup.console.rule;

import io.nextup.problem.BadInput;
import io.nextup.routing.Finding;
import io.nextup.routing.RuleTables;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks a table that was edited or brought as a file, and saves it as a new version. */
@Hidden
@Controller
class SavingRules {

    /** As much as the engine keeps of a deployment's name. */
    private static final int COMMENT = 255;

    private final RuleTables tables;
    private final Findings findings;

    SavingRules(RuleTables tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    @PostMapping("/console/rules/{stream}/check")
    String check(@PathVariable String stream, @RequestParam String dmn, Model model) {
        RulePages.known(stream);
        return told(findings.of(tables.read(stream, dmn)), "checked", model);
    }

    /**
     * @param seen the version that was edited
     * @param sure whether to save what is in doubt as well
     */
    @PostMapping("/console/rules/{stream}")
    String save(
            @PathVariable String stream,
            @RequestParam String dmn,
            @RequestParam int seen,
            @RequestParam String comment,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response) {
        RulePages.known(stream);
        String said = comment.strip();
        if (said.isEmpty() || said.length() > COMMENT) {
            throw new BadInput("What you changed", "expected a few words, up to " + COMMENT + " characters");
        }
        List<Finding> found = findings.of(tables.read(stream, dmn));
        if (Findings.any(found, Finding.Weight.FAULT) || !sure && Findings.any(found, Finding.Weight.DOUBT)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return told(found, "refused", model);
        }
        int version = tables.save(stream, dmn, seen, said);
        response.setHeader("HX-Redirect", "/console/rules/" + stream + "?saved=" + version);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return null;
    }

    /** The same for a table that came as a file, as from Camunda Modeler. */
    @PostMapping("/console/rules/{stream}/file")
    String file(
            @PathVariable String stream,
            @RequestParam MultipartFile file,
            @RequestParam int seen,
            @RequestParam String comment,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String dmn = new String(file.getBytes(), StandardCharsets.UTF_8);
        return save(stream, dmn, seen, comment, sure, model, response);
    }

    private static String told(List<Finding> found, String how, Model model) {
        model.addAttribute("findings", found);
        model.addAttribute("how", how);
        model.addAttribute("faulty", Findings.any(found, Finding.Weight.FAULT));
        return "console/rules/parts :: findings";
    }
}
