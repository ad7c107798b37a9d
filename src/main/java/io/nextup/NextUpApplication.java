package io.nextup;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts NextUp; the JVM runs in UTC, a business zone matters only where a day or month begins. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NextUpApplication {

    public static void main(String[] args) {
        MachineZone.remember();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(NextUpApplication.class, args);
    }
}
