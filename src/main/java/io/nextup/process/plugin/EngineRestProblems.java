package io.nextup.process.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.problem.http.BodyTooLarge;
import io.nextup.problem.http.Causes;
import io.nextup.problem.http.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells engine REST's problems in the engine's own shape: our refusals with their own words and status wherever the engine wrapped
 * them, faults inside without what is inside, everything else as the engine does.
 *
 * <p>Made by the JAX-RS runtime, not by Spring; takes the place of all of the engine's own mappers, which otherwise win over it.
 */
public class EngineRestProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRestProblems.class);

    private static final String SOMEBODY_ELSE = "Somebody else changed it at the same moment; look again.";

    @Override
    public Response toResponse(Throwable thrown) {
        return found(thrown, BadInput.class, bad -> answer(400, "BadInput", bad.getMessage()))
                .or(() -> found(thrown, Refused.class, no -> answer(no.reason().status(), "Refused", no.getMessage())))
                .or(() -> found(thrown, BodyTooLarge.class, large -> answer(413, "TooLarge", large.getMessage())))
                .or(() ->
                        found(thrown, OptimisticLockingException.class, lost -> answer(409, "Conflict", SOMEBODY_ELSE)))
                .or(() -> found(
                        thrown,
                        TaskAlreadyClaimedException.class,
                        lost -> answer(409, "Conflict", "This task is already " + lost.getTaskAssignee() + "'s")))
                .or(() -> found(
                        thrown,
                        JsonProcessingException.class,
                        json -> answer(400, "BadInput", "The body must be well-formed JSON of this resource.")))
                // The engine's own words would say whose the thing is.
                .or(() -> found(
                        thrown, AuthorizationException.class, no -> answer(403, "Forbidden", "You may not do this.")))
                .or(() -> found(
                        thrown,
                        ParamException.class,
                        bad -> answer(400, "BadInput", bad.getParameterName() + ": has the wrong type")))
                .orElseGet(() -> asTheEngineDoes(thrown));
    }

    private static Response asTheEngineDoes(Throwable thrown) {
        if (Causes.databaseAway(thrown)) {
            LOG.error("Engine REST cannot reach the database", thrown);
            ExceptionDto told = told(
                    "Unavailable",
                    "The database cannot be reached at the moment; nothing was changed. Try again shortly.");
            return Response.status(503)
                    .header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(told)
                    .build();
        }
        Optional<KnownWords> known = KnownWords.of(thrown);
        if (known.isPresent()) {
            return answer(known.get().status(), known.get().type(), known.get().told());
        }
        if (namesSomethingMissing(thrown)) {
            return missing();
        }
        Response.Status status = ExceptionHandlerHelper.getInstance().getStatus(thrown);
        if (status == null || status.getStatusCode() >= 500) {
            if (Causes.find(thrown, NotFoundException.class).isPresent()) {
                return missing();
            }
            if (Stumbles.overInput(thrown)) {
                return answer(400, "BadInput", PlainWords.GENERAL);
            }
            LOG.error("Engine REST failed", thrown);
            return answer(500, "InternalError", "Something went wrong inside; nothing was changed. The log says what.");
        }
        ExceptionDto told = ExceptionHandlerHelper.getInstance().fromException(thrown);
        if (status.getStatusCode() == 404) {
            told.setMessage(PlainWords.NOT_THERE);
        } else if (!(thrown instanceof ParseException)) {
            told.setMessage(PlainWords.of(told.getMessage()));
        }
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(told)
                .build();
    }

    private static Response missing() {
        return answer(404, "NotFound", PlainWords.NOT_THERE);
    }

    /** To the engine a task or a user that is not there is a fault inside, a 500. */
    private static boolean namesSomethingMissing(Throwable thrown) {
        return Causes.find(thrown, NullValueException.class)
                .map(Throwable::getMessage)
                .filter(message -> message.startsWith("Cannot find ")
                        || message.startsWith("No ")
                        || message.startsWith("no ")
                        || message.contains(" doesn't exist: "))
                .isPresent();
    }

    private static <T extends Throwable> Optional<Response> found(
            Throwable thrown, Class<T> type, Function<T, Response> answer) {
        return Causes.find(thrown, type).map(answer);
    }

    private static Response answer(int status, String type, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(told(type, message))
                .build();
    }

    private static ExceptionDto told(String type, String message) {
        ExceptionDto told = new ExceptionDto();
        told.setType(type);
        told.setMessage(message);
        return told;
    }
}
