package io.nextup.process.models;

import io.nextup.process.plugin.ElText;
import io.nextup.process.plugin.EngineSteps;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What names in expressions stand for: a step, which only a delegate expression may name, or a variable. */
@Component
class Names {

    /** What the engine gives these names is more than a value. */
    private static final Set<String> ENGINES_OWN =
            Set.of("execution", "task", "caseExecution", "externalTask", "variableContext", "authenticatedUserId");

    private static final Pattern DATE_OF_LEAD = Pattern.compile("[#$]\\{(\\w+)\\.endFor\\(leadId\\)}");

    private final EngineSteps steps;

    Names(EngineSteps steps) {
        this.steps = steps;
    }

    boolean isStep(String text) {
        return ElText.name(text).filter(steps.steps()::contains).isPresent();
    }

    boolean isTaskListener(String text) {
        return ElText.name(text).filter(steps.taskListeners()::contains).isPresent();
    }

    boolean isExecutionListener(String text) {
        return ElText.name(text).filter(steps.executionListeners()::contains).isPresent();
    }

    boolean compares(String text) {
        return ElText.compares(text, this::isVariable);
    }

    /** A timer may ask a bean made for it when the time of the lead ends. */
    boolean asksForDate(String text) {
        Matcher asked = DATE_OF_LEAD.matcher(text);
        return asked.matches() && steps.timerDates().contains(asked.group(1));
    }

    private boolean isVariable(String name) {
        return !ENGINES_OWN.contains(name) && !steps.all().contains(name);
    }
}
