package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.Sales;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends files of leads as a browser sends a form, and waits for what becomes of them. */
public final class ImportCalls {

    private static final String BOUNDARY = "a-line-that-is-in-no-file";
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Http http;
    private final Sales sales;

    public ImportCalls(Http http, Sales sales) {
        this.http = http;
        this.sales = sales;
    }

    /** The answer to a file and further fields of the form, {@code name=value} each. */
    HttpResponse<String> send(Http.Caller caller, byte[] file, String... fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            part(form, "name=\"" + pair[0] + "\"", pair[1].getBytes(StandardCharsets.UTF_8));
        }
        part(form, "name=\"file\"; filename=\"leads.csv\"\r\nContent-Type: text/csv", file);
        return sendForm(caller, form);
    }

    HttpResponse<String> send(Http.Caller caller, String file, String... fields) {
        return send(caller, file.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** The answer to a form that has a lead group and no file. */
    HttpResponse<String> sendWithoutFile(Http.Caller caller, String leadGroup) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"leadGroup\"", leadGroup.getBytes(StandardCharsets.UTF_8));
        return sendForm(caller, form);
    }

    /** What an import that was begun comes to, told to the one who began it. */
    JsonNode done(Http.Caller caller, HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        return await().atMost(DEADLINE).until(() -> sales.ok(caller.get(location)), it -> it.get("state")
                .textValue()
                .equals("DONE"));
    }

    /** What a file comes to that an administrator sends. */
    public JsonNode imported(String file, String... fields) {
        return done(http.admin(), send(http.admin(), file, fields));
    }

    /** Checks every counter of an import; all that was accepted is assigned or not. */
    public static void assertCounts(JsonNode done, int rows, int accepted, int repeated, int refused, int failed) {
        assertThat(done.get("rows").intValue()).as(done.toString()).isEqualTo(rows);
        assertThat(done.get("accepted").intValue()).as(done.toString()).isEqualTo(accepted);
        assertThat(done.get("repeated").intValue()).as(done.toString()).isEqualTo(repeated);
        assertThat(done.get("refused").intValue()).as(done.toString()).isEqualTo(refused);
        assertThat(done.get("failed").intValue()).as(done.toString()).isEqualTo(failed);
        assertThat(done.get("assigned").intValue() + done.get("unassigned").intValue())
                .isEqualTo(accepted);
    }

    private static HttpResponse<String> sendForm(Http.Caller caller, ByteArrayOutputStream form) {
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/api/leads/import", BodyPublishers.ofByteArray(form.toByteArray()));
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
