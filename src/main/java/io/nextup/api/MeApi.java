package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.security.Caller;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me}: what users set for themselves. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Me", description = "What users set for themselves")
class MeApi {

    /** Whether leads are to be sent to the caller. */
    @Schema(name = "Availability")
    record Availability(boolean available) {}

    /** Whether the caller wants an e-mail about the leads they are given. */
    @Schema(name = "Mail")
    record Mail(boolean mail) {}

    private final UserSettings settings;
    private final Permitted permitted;

    MeApi(UserSettings settings, Permitted permitted) {
        this.settings = settings;
        this.permitted = permitted;
    }

    @GetMapping("/availability")
    @Operation(summary = "Whether leads are sent to you")
    Availability availability() {
        return new Availability(settings.of(permitted.caller().id()).available());
    }

    @PutMapping("/availability")
    @Operation(
            summary = "Say whether leads are to be sent to you",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Availability.class),
                                            examples = @ExampleObject(Examples.AVAILABILITY))))
    Availability save(@RequestBody JsonNode body) {
        Caller caller = permitted.caller();
        boolean available = Body.read(body, fields -> fields.flag("available", true));
        settings.setAvailable(caller.id(), available);
        return new Availability(available);
    }

    @GetMapping("/mail")
    @Operation(summary = "Whether you get an e-mail about the leads you are given")
    Mail mail() {
        return new Mail(settings.of(permitted.caller().id()).mail());
    }

    @PutMapping("/mail")
    @Operation(
            summary = "Say whether you want an e-mail about the leads you are given",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Mail.class),
                                            examples = @ExampleObject(Examples.MAIL))))
    Mail saveMail(@RequestBody JsonNode body) {
        Caller caller = permitted.caller();
        boolean mail = Body.read(body, fields -> fields.flag("mail", true));
        settings.setMail(caller.id(), mail);
        return new Mail(mail);
    }
}
