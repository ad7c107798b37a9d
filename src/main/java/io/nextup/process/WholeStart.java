package io.nextup.process;

import io.nextup.problem.Faults;
import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.security.Roles;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.springframework.stereotype.Component;

/** Who starts a process by engine REST starts it at its beginning, with all its steps; administrators may do otherwise. */
@Component
class WholeStart implements ReaderInterceptor {

    private final EngineAuthentication authentication;

    WholeStart(EngineAuthentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object body = reading.proceed();
        if (body instanceof StartProcessInstanceDto start
                && !authentication.groups().contains(Roles.ADMINISTRATOR)) {
            Faults faults = new Faults();
            if (start.getStartInstructions() != null
                    && !start.getStartInstructions().isEmpty()) {
                faults.add("startInstructions", "are administrators' only; a lead takes every step");
            }
            if (start.isSkipCustomListeners()) {
                faults.add("skipCustomListeners", "is administrators' only; a lead takes every step");
            }
            if (start.isSkipIoMappings()) {
                faults.add("skipIoMappings", "is administrators' only; a lead takes every step");
            }
            faults.throwIfAny();
        }
        return body;
    }
}
