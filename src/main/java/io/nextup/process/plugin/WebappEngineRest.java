package io.nextup.process.plugin;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine REST that Tasklist, Cockpit and Admin use from the browser, with our way of telling problems; calls and answers are changed like engine REST's ({@link WebappServlets}). */
public class WebappEngineRest extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(EngineRest.parts());
        classes.add(NamedProcessEngineRestServiceImpl.class);
        return classes;
    }
}
