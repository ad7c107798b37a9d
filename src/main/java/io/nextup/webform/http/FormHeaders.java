package io.nextup.webform.http;

import io.nextup.webform.WebAddress;
import io.nextup.webform.WebForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What browsers are told about a form's pages: whose they are, who may frame them, and where they may send anything. */
final class FormHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String CLOSED =
            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action %s; frame-ancestors %s";

    private FormHeaders() {}

    /** Written first, so that they are there whatever the answer will be. */
    static void write(WebForm form, HttpServletRequest request, HttpServletResponse response) {
        // Browsers hold a form to this also where the answer sends them on.
        String sendsTo = form.redirect() == null ? "'self'" : "'self' " + WebAddress.originOf(form.redirect());
        String framedBy = form.allowedSites().isEmpty() ? "'none'" : String.join(" ", form.allowedSites());
        response.setHeader(POLICY, CLOSED.formatted(sendsTo, framedBy));
        // With less, browsers would not say which of our pages a post comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = FormRequest.sender(request).origin();
        if (form.allows(origin)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
    }

    /** For a page of no form. */
    static void writeIfMissing(HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, CLOSED.formatted("'none'", "'none'"));
        }
    }
}
