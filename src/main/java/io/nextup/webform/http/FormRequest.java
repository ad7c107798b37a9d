package io.nextup.webform.http;

import io.nextup.webform.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a request says beside its body. */
final class FormRequest {

    private FormRequest() {}

    /** Whether the page is shown in a frame of another; asked without reading the body. */
    static boolean isEmbedded(HttpServletRequest request) {
        return Objects.toString(request.getQueryString(), "").matches("(.*&)?embedded([=&].*)?");
    }

    /** Whether a script asks, and no person looks at the answer. */
    static boolean wantsJson(HttpServletRequest request) {
        String accept = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
        return accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static Sender sender(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return new Sender(
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .orElse(null),
                site != null && !site.equals("same-origin"),
                "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC")));
    }
}
