package io.nextup.security.sso;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/** A page on the way to the webapps, or out of them: a sentence and a link. */
final class Page {

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>NextUp</title>
            %s</head>
            <body>
            <main><h1>NextUp</h1><p role="status">%s</p><p><a id="go" href="%s">%s</a></p></main>
            </body>
            </html>
            """;

    private Page() {}

    static void say(HttpServletResponse response, HttpStatus status, String sentence, String link, String label)
            throws IOException {
        write(response, status, "", sentence, link, label);
    }

    /** Follows its link by itself where a browser runs scripts. */
    static void goOn(HttpServletResponse response, String sentence, String link, String label, String script)
            throws IOException {
        String head = "<script type=\"module\" src=\"%s\"></script>%n".formatted(HtmlUtils.htmlEscape(script));
        write(response, HttpStatus.OK, head, sentence, link, label);
    }

    private static void write(
            HttpServletResponse response, HttpStatus status, String head, String sentence, String link, String label)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // The address may have a code of the provider in it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.getWriter()
                .write(HTML.formatted(
                        head, HtmlUtils.htmlEscape(sentence), HtmlUtils.htmlEscape(link), HtmlUtils.htmlEscape(label)));
    }
}
