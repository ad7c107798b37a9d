package io.nextup.process.plugin;

import io.nextup.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses the engine's comments and attachments, by every door: they would tell of people in the engine's history, where
 * nobody finds them when a person is erased, because they are known only by tasks that are over.
 */
@Component
@Order
class NoComments extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> REFUSED = Set.of(AddCommentCmd.class, CreateAttachmentCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Refusing());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static class Refusing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (REFUSED.contains(command.getClass())) {
                throw Refused.forbidden(
                        "Comments and attachments are not kept; write what there is to say in the lead's note");
            }
            return next.execute(command);
        }
    }
}
