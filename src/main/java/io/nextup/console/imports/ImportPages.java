package io.nextup.console.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.nextup.distribution.Streams;
import io.nextup.intake.Imports;
import io.nextup.intake.LeadFields;
import io.nextup.intake.LeadImport;
import io.nextup.intake.Poster;
import io.nextup.intake.csv.FirstRows;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.pool.RepStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /console/import}: a file is looked at first, and taken in once its columns are mapped. */
@Hidden
@Controller
class ImportPages {

    private final Imports imports;
    private final LeadGroupStore leadGroups;
    private final RepStore reps;

    ImportPages(Imports imports, LeadGroupStore leadGroups, RepStore reps) {
        this.imports = imports;
        this.leadGroups = leadGroups;
        this.reps = reps;
    }

    @GetMapping("/console/import")
    String form(Model model) {
        model.addAttribute("leadGroups", leadGroups.all());
        model.addAttribute("streams", Streams.ALL);
        return "console/imports/import";
    }

    /** The page keeps the file; nothing is stored. */
    @PostMapping("/console/import/look")
    String look(@RequestParam MultipartFile file, @RequestParam String stream, Model model) throws IOException {
        Set<String> fields = LeadFields.of(stream);
        FirstRows first = FirstRows.of(file.getBytes(), fields);
        model.addAttribute("first", first);
        model.addAttribute("guesses", once(first.guesses()));
        model.addAttribute("fields", fields.stream().sorted().toList());
        return "console/imports/import :: columns";
    }

    /** @param column the names of the columns, and with each the field it fills, or blank */
    @PostMapping("/console/import")
    String begin(
            @RequestParam MultipartFile file,
            @RequestParam String stream,
            @RequestParam(defaultValue = "") String leadGroup,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String[] column,
            @RequestParam(defaultValue = "") String[] field,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (column.length != field.length) {
            throw new BadInput("file", "look at the file first, and say what its columns are");
        }
        List<String> mapping = new ArrayList<>();
        for (int i = 0; i < column.length; i++) {
            if (!field[i].isBlank()) {
                mapping.add(field[i] + "=" + column[i]);
            }
        }
        String id = imports.begin(
                file.getBytes(),
                stream,
                leadGroup.isBlank() ? null : leadGroup,
                source.isBlank() ? null : source,
                mapping,
                new Poster(caller.id(), true, reps.isRep(caller.id())));
        return "redirect:/console/import/" + id;
    }

    @GetMapping("/console/import/{id}")
    String one(@PathVariable String id, Model model) {
        LeadImport it = known(id);
        show(it, imports.rows(it), model);
        return "console/imports/progress";
    }

    /** @param of how many rows there are, as the page was told when it was opened */
    @GetMapping("/console/import/{id}/progress")
    String progress(@PathVariable String id, @RequestParam int of, Model model) {
        show(known(id), of, model);
        return "console/imports/progress :: progress";
    }

    private void show(LeadImport it, int of, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("of", of);
        model.addAttribute("errors", imports.errors(it.id()));
    }

    @PostMapping("/console/import/{id}/stop")
    String stop(@PathVariable String id) {
        known(id);
        imports.stop(id);
        return "redirect:/console/import/{id}";
    }

    @GetMapping("/console/import/{id}/errors.csv")
    ResponseEntity<String> errors(@PathVariable String id) {
        known(id);
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("Line", "What was expected");
        imports.errors(id).forEach(error -> csv.writeRecord(String.valueOf(error.line()), error.message()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .body(text.toString());
    }

    private LeadImport known(String id) {
        return imports.find(id).orElseThrow(() -> Refused.notFound("There is no such import"));
    }

    /** Of two columns that could fill one field the first is guessed to. */
    private static List<String> once(List<String> guesses) {
        Set<String> guessed = new HashSet<>();
        return guesses.stream().map(guess -> guessed.add(guess) ? guess : "").toList();
    }
}
