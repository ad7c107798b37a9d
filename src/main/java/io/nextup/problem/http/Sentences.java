package io.nextup.problem.http;

/** What a problem says where there is nothing more particular to say. */
final class Sentences {

    private Sentences() {}

    static String of(ProblemType type) {
        return switch (type) {
            case BAD_INPUT -> "The request is not one that this resource understands; see /swagger-ui.";
            case UNAUTHENTICATED -> "Send the name and the password of a user by HTTP Basic.";
            case FORBIDDEN -> "You may not do this.";
            case NOT_FOUND -> "There is no such resource, or you may not see it.";
            case METHOD_NOT_ALLOWED -> "This resource does not take that method; see the header Allow.";
            case NOT_ACCEPTABLE -> "This resource answers in JSON; accept application/json.";
            case TOO_SLOW -> new BodyTooSlow().getMessage();
            case CONFLICT -> "Somebody else changed it at the same moment; look again.";
            case TOO_LARGE -> new BodyTooLarge().getMessage();
            case UNSUPPORTED_MEDIA_TYPE -> "This resource does not take that content type; see the header Accept.";
            case UNPROCESSABLE -> "The request is understood, but cannot be done.";
            case INTERNAL -> "Something went wrong inside; nothing was changed. The log says what.";
            case UNAVAILABLE -> "The database cannot be reached at the moment; nothing was changed. Try again shortly.";
        };
    }
}
