package io.nextup.problem.http;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problem a caller can meet, each with a stable type and one HTTP status. */
public enum ProblemType {
    BAD_INPUT(HttpStatus.BAD_REQUEST, "Bad input"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Log in first"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "Too slow"),
    CONFLICT(HttpStatus.CONFLICT, "Conflict"),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_ENTITY, "Unprocessable"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable");

    /** How long a caller is asked to wait where something is {@link #UNAVAILABLE}. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type that tells the status; the nearest general one where there is none of its own. */
    public static ProblemType of(int status) {
        ProblemType general = status < 500 ? BAD_INPUT : INTERNAL;
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status)
                .findFirst()
                .orElse(general);
    }

    public HttpStatus status() {
        return status;
    }

    /** The type's address, for instance {@code https://nextup.io/problems/bad-input}. */
    public URI uri() {
        return uri(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The address of a type that a feature has of its own. */
    public static URI uri(String name) {
        return URI.create("https://nextup.io/problems/" + name);
    }

    /** The problem, with a sentence for the person who reads it. */
    public ProblemDetail detail(String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(uri());
        problem.setTitle(title);
        return problem;
    }
}
