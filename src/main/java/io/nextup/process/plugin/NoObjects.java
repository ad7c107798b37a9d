package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes from the engine what would write Java objects into variables, and make objects of what is read from there. */
@Component
@Order
class NoObjects extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        VariableSerializers serializers = configuration.getVariableSerializers();
        serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
    }
}
