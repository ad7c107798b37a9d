package io.nextup.problem.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Tells as a problem what the servlet container refuses before any filter sees it, such as an address that cannot be read. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ProblemWriter problems;

    ContainerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Telling()));
    }

    private final class Telling extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            boolean told = response.getStatus() < 400 || response.getContentWritten() > 0;
            if (told || !response.setErrorReported()) {
                return;
            }
            ProblemType type = ProblemType.of(response.getStatus());
            ProblemDetail problem = type.detail(Sentences.of(type));
            problem.setStatus(response.getStatus());
            try {
                problems.write(response, problem);
            } catch (IOException gone) {
                getContainer().getLogger().debug("Nobody was there any more to be told the problem", gone);
            }
        }
    }
}
