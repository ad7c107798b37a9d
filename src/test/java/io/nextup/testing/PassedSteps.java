package io.nextup.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Which elements of which processes have been passed since the application started; the history does not say. */
@TestComponent
public class PassedSteps {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    /** The ids of the elements of the process with the key. */
    public Set<String> of(String key) {
        return passed.getOrDefault(key, Set.of());
    }

    public void forget() {
        passed.clear();
    }

    @EventListener
    void passes(ExecutionEvent event) {
        if (ExecutionListener.EVENTNAME_START.equals(event.getEventName()) && event.getCurrentActivityId() != null) {
            String key = event.getProcessDefinitionId().split(":")[0];
            passed.computeIfAbsent(key, any -> ConcurrentHashMap.newKeySet()).add(event.getCurrentActivityId());
        }
    }
}
