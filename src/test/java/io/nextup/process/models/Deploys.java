package io.nextup.process.models;

import io.nextup.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Deploys one file as Camunda Modeler does. */
final class Deploys {

    static final String CONTENT_TYPE = "multipart/form-data; boundary=models";

    private Deploys() {}

    static HttpResponse<String> over(Http.Caller caller, String file, String content) {
        return caller.with("Content-Type", CONTENT_TYPE)
                .send("POST", "/engine-rest/deployment/create", BodyPublishers.ofByteArray(body(file, content)));
    }

    static byte[] body(String file, String content) {
        return ("--models\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nmodels\r\n"
                        + "--models\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n\r\n"
                        + content + "\r\n--models--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
