package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.testing.NextUpTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ElProviderCompatible;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind the rules for models: what an expression can reach, wherever it came from. */
@NextUpTest
class StepExpressionsTest {

    private final ProcessEngineConfigurationImpl engine;

    StepExpressionsTest(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${runtimeService}",
                "${environment}",
                "${leadStore}",
                "${processEngine}",
                "${''.getClass()}",
                "${''.class}",
                "${city.length()}",
                "${city.bytes}",
                "${list[0]}",
                "${findOwner.class}",
                "${findOwner.getClass()}",
                "${timeToAccept.class}",
                "${timeToAccept.toString()}",
                "${now().getClass()}"
            })
    void no_expression_reaches_beans_methods_or_properties(String expression) {
        assertThatThrownBy(() -> value(expression)).hasStackTraceContaining("NotFoundException");
    }

    @Test
    void expressions_see_variables_and_steps() {
        assertThat(value("${city == 'Rome'}")).isEqualTo(true);
        assertThat(value("${findOwner}")).isNotNull();
    }

    @Test
    void variable_of_a_steps_name_does_not_take_its_place() {
        assertThat(value("${saveWork}")).isNotEqualTo("mine");
    }

    @Test
    void no_script_runs_in_any_language() {
        for (String language : new String[] {"javascript", "groovy", "juel", "ruby", "python", "feel"}) {
            assertThat(engine.getScriptEngineResolver().getScriptEngine(language, false))
                    .as(language)
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"processEngineServices", "variables", "processInstance", "class"})
    void of_a_running_process_nothing_but_its_business_key_can_be_read(String property) {
        SimpleContext context = new SimpleContext();

        assertThat(new FewProperties().getValue(context, new ExecutionEntity(), property))
                .isNull();
        assertThat(context.isPropertyResolved()).isFalse();

        ExecutionEntity running = new ExecutionEntity();
        running.setProcessInstance(running);
        new FewProperties().getValue(context, running, "processBusinessKey");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    private Object value(String expression) {
        var ofProcesses = ((QueryExpressions) engine.getExpressionManager()).inner();
        var written = ((ElProviderCompatible) ofProcesses).toElProvider().createExpression(expression);
        var variables = Variables.fromMap(Map.of("city", "Rome", "saveWork", "mine", "list", "Rome"))
                .asVariableContext();
        return engine.getCommandExecutorTxRequired().execute(context -> written.getValue(variables));
    }
}
