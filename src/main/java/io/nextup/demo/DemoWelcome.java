package io.nextup.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells at the end of the start where to look, as whom to log in, and what to try. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);
    private static final String WORDS = """

            NextUp is running with its demo.

              Tasklist    {base}/camunda/app/tasklist/
              Cockpit     {base}/camunda/app/cockpit/
              Swagger UI  {base}/swagger-ui/index.html
              API         {base}/api
              Web form    {base}/forms/{form}

              Everybody's password is {password}
                tom, stephanie, lewis, denise   sell (Tasklist)
                mia                             manages (Tasklist, Cockpit, API)
                anna                            writes the rules (Cockpit)
                website                         posts leads (API)
                admin                           may everything

              Post a lead, and read in the answer who owns it:

              curl -u website:{password} -H 'Content-Type: application/json' {base}/api/leads -d '
                {"leadGroup": "mortgages", "source": "website", "externalId": "W-1", "name": "Ann Lee",
                 "email": "ann@example.com", "country": "GB", "attributes": {"budget": 250000}}'
            """;

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    /** Told after everybody else has heard that the application is ready, so that this is the last word on the console. */
    @EventListener
    void changed(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            welcome();
        }
    }

    private void welcome() {
        String base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        LOG.info(
                "{}",
                WORDS.replace("{base}", base)
                        .replace("{password}", DemoPeople.PASSWORD)
                        .replace("{form}", DemoForms.CONTACT.id()));
    }
}
