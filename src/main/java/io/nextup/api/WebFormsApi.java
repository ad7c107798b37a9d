package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.problem.Refused;
import io.nextup.webform.DefinitionCheck;
import io.nextup.webform.FormProperties;
import io.nextup.webform.WebForm;
import io.nextup.webform.WebFormSettings;
import io.nextup.webform.WebFormStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /api/forms}: the definitions of public web forms. */
@RestController
@RequestMapping("/api/forms")
@Tag(name = "Web forms", description = "Forms that anybody may fill in, at /forms/{id} or in a page of yours")
class WebFormsApi {

    private final WebFormStore store;
    private final WebFormSettings settings;
    private final DefinitionCheck check;
    private final FormProperties properties;
    private final SettingChanges changes;
    private final Permitted permitted;

    WebFormsApi(
            WebFormStore store,
            WebFormSettings settings,
            DefinitionCheck check,
            FormProperties properties,
            SettingChanges changes,
            Permitted permitted) {
        this.store = store;
        this.settings = settings;
        this.check = check;
        this.properties = properties;
        this.changes = changes;
        this.permitted = permitted;
    }

    @GetMapping
    @Operation(summary = "All web forms")
    List<WebFormView> all() {
        permitted.reader();
        return store.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A web form, with its address and the snippet to embed it")
    WebFormView one(@PathVariable String id) {
        permitted.reader();
        return view(known(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Create or replace a web form",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WebFormView.class),
                                            examples = @ExampleObject(Examples.WEB_FORM))))
    ResponseEntity<WebFormView> save(@PathVariable String id, @RequestBody JsonNode body) {
        permitted.manager();
        WebForm form = Body.read(body, fields -> {
            WebForm read = WebFormReader.read(Ids.checked(id), fields);
            check.check(read, fields);
            return read;
        });
        boolean created = changes.make("form", id, () -> setting(id), () -> settings.save(form));
        return Saved.answer(created, view(form));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a web form", description = "Its leads stay.")
    void delete(@PathVariable String id) {
        permitted.manager();
        changes.make("form", id, () -> setting(id), () -> settings.delete(id));
    }

    private WebForm known(String id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("There is no such form"));
    }

    /** As the audit trail has it; null where there is none. */
    private WebFormView setting(String id) {
        return store.find(id).map(this::view).orElse(null);
    }

    private WebFormView view(WebForm form) {
        String base = properties.address().isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : properties.address();
        return WebFormView.of(form, base.replaceAll("/+$", ""));
    }
}
