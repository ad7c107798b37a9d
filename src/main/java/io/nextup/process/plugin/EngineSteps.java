package io.nextup.process.plugin;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that diagrams may name; no other bean can be reached by an expression. */
@Component
public class EngineSteps {

    private final ListableBeanFactory beans;
    private final Set<String> steps;
    private final Set<String> taskListeners;
    private final Set<String> executionListeners;
    private final Set<String> timerDates;
    private final Set<String> all;

    EngineSteps(ListableBeanFactory beans) {
        this.beans = beans;
        steps = names(JavaDelegate.class);
        taskListeners = names(TaskListener.class);
        executionListeners = names(JavaDelegate.class, ExecutionListener.class);
        timerDates = names(TimerDate.class);
        all = names(JavaDelegate.class, TaskListener.class, ExecutionListener.class, TimerDate.class);
    }

    /** What service tasks, and whatever else acts by itself, may do. */
    public Set<String> steps() {
        return steps;
    }

    public Set<String> taskListeners() {
        return taskListeners;
    }

    /** A step does as a listener, too. */
    public Set<String> executionListeners() {
        return executionListeners;
    }

    public Set<String> timerDates() {
        return timerDates;
    }

    /** Every bean that an expression can reach. */
    public Set<String> all() {
        return all;
    }

    /** The beans by name, each made when it is first asked for, as they need the engine themselves. */
    Map<Object, Object> beans() {
        return new Beans();
    }

    private Set<String> names(Class<?>... types) {
        return Arrays.stream(types)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, false, false)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private final class Beans extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return all.contains(name);
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return all.stream()
                    .map(name -> Map.<Object, Object>entry(name, get(name)))
                    .collect(Collectors.toSet());
        }
    }
}
