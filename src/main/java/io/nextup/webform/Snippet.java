package io.nextup.webform;

import org.springframework.web.util.HtmlUtils;

/** What a manager pastes into a page of their site. */
public final class Snippet {

    private Snippet() {}

    /** HTML that shows the form there, or a link to it where scripts are off. */
    public static String of(WebForm form, String address) {
        String title = HtmlUtils.htmlEscape(form.title().in(form.language()));
        String link = HtmlUtils.htmlEscape(address);
        return """
                <script src="%s/embed.js" data-title="%s" async></script>
                <noscript><a href="%s">%s</a></noscript>""".formatted(link, title, link, title);
    }
}
