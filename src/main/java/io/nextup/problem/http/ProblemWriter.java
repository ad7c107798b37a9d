package io.nextup.problem.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers with a problem where no controller is: in filters and in the security chain. */
@Component
public class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Writes the problem as the whole answer; does nothing where an answer is already on its way. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (problem.getStatus() == ProblemType.UNAVAILABLE.status().value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        byte[] body = json.writeValueAsBytes(problem);
        // A known length lets a client read the answer to a body that was too large before the connection goes.
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
