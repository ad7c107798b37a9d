package io.nextup.problem.http;

import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SlowSendersConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowSenders(ServerProperties server) {
        int places = Math.max(1, server.getTomcat().getThreads().getMax() / 2);
        return factory -> factory.addEngineValves(new SlowSenders(PATIENCE, places, System::nanoTime));
    }
}
