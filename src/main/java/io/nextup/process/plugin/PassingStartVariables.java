package io.nextup.process.plugin;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;

/**
 * Makes what an intake is started with transient: the person's data never becomes a row of the engine's, and a step may
 * answer by the same name that a field came in with ({@code owner}).
 */
public class PassingStartVariables implements ReaderInterceptor {

    private static final Pattern INTAKE =
            Pattern.compile("(.*/)?process-definition/(key/)?(lead|service-case)-intake[/:].*");

    @Context
    private UriInfo uri;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object body = reading.proceed();
        if (body instanceof StartProcessInstanceDto start
                && start.getVariables() != null
                && INTAKE.matcher(uri.getPath()).matches()) {
            start.getVariables().values().forEach(PassingStartVariables::pass);
        }
        return body;
    }

    private static void pass(VariableValueDto variable) {
        if (variable != null) {
            Map<String, Object> info = new HashMap<>();
            if (variable.getValueInfo() != null) {
                info.putAll(variable.getValueInfo());
            }
            info.put("transient", true);
            variable.setValueInfo(info);
        }
    }
}
