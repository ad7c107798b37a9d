package io.nextup.process;

import io.nextup.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The deployed processes as diagrams, with how many leads stand at each step. */
@Service
public class Diagrams {

    /** A process in its newest version. */
    public record Process(String key, String name, int version) {}

    /** Where an instance stands: the steps, by element id, in the diagram of this process. */
    public record Place(String key, List<String> steps) {}

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    Diagrams(@Lazy RepositoryService repository, @Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    /** All, by name. */
    public List<Process> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionName()
                .asc()
                .list()
                .stream()
                .map(it -> new Process(it.getKey(), it.getName() == null ? it.getKey() : it.getName(), it.getVersion()))
                .toList();
    }

    /** The newest version's BPMN; a 404 where there is no such process. */
    public String xml(String key) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw Refused.notFound("There is no such process");
        }
        try (InputStream model = repository.getProcessModel(newest.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many instances stand at each element, in all versions together. */
    public Map<String, Integer> counts(String key) {
        Map<String, Integer> counts = new TreeMap<>();
        repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .list()
                .forEach(version -> management
                        .createActivityStatisticsQuery(version.getId())
                        .list()
                        .forEach(step -> counts.merge(step.getId(), step.getInstances(), Integer::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Where the instance stands; empty once it has ended. */
    public Optional<Place> place(String instance) {
        ProcessInstance found =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (found == null) {
            return Optional.empty();
        }
        String key =
                repository.getProcessDefinition(found.getProcessDefinitionId()).getKey();
        return Optional.of(new Place(key, runtime.getActiveActivityIds(instance)));
    }
}
