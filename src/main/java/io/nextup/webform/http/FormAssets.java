package io.nextup.webform.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files that forms need: their style, the script of a page in a frame, and the one that puts the frame into a site. */
@Hidden
@RestController
class FormAssets {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @GetMapping("/forms/assets/form.css")
    ResponseEntity<Resource> style() {
        return file("form.css", CSS);
    }

    @GetMapping("/forms/assets/form.js")
    ResponseEntity<Resource> script() {
        return file("form.js", SCRIPT);
    }

    /** The same for every form: it finds out from its own address which one it is for. */
    @GetMapping("/forms/{id}/embed.js")
    ResponseEntity<Resource> embedding() {
        return file("embed.js", SCRIPT);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("webform/" + name));
    }
}
