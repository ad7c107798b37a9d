package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.security.Caller;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Consumer;
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
    private final SettingChanges changes;
    private final Permitted permitted;

    MeApi(UserSettings settings, SettingChanges changes, Permitted permitted) {
        this.settings = settings;
        this.changes = changes;
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
        change(caller, user -> settings.setAvailable(user, available));
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
        change(caller, user -> settings.setMail(user, mail));
        return new Mail(mail);
    }

    private void change(Caller caller, Consumer<String> change) {
        String user = caller.id();
        changes.make("user", user, () -> settings.of(user), () -> change.accept(user));
    }
}
