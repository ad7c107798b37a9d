package io.nextup.webform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a form as browsers send it, and no more of it than a form can be long. */
final class PostedForm {

    static final int LARGEST = 64 * 1024;

    private PostedForm() {}

    /** The values by name, the first of each; read by us, because the container would take 2 MiB. */
    static Map<String, String> read(HttpServletRequest request) throws IOException {
        if (!isForm(request.getContentType())) {
            throw new FormRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable");
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw new FormRefused(HttpStatus.PAYLOAD_TOO_LARGE, "tooLarge");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new FormRefused(HttpStatus.PAYLOAD_TOO_LARGE, "tooLarge");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int end = pair.indexOf('=');
            String name = end < 0 ? pair : pair.substring(0, end);
            values.putIfAbsent(decoded(name), end < 0 ? "" : decoded(pair.substring(end + 1)));
        }
        return values;
    }

    private static boolean isForm(String type) {
        try {
            return type != null
                    && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new FormRefused(HttpStatus.BAD_REQUEST, "unreadable");
        }
    }
}
