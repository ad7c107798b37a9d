package io.nextup.security;

import io.nextup.NextUpProperties;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.DispatcherType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether an operator's settings leave a door open. */
@Component
class SafeSettings {

    private static final Profiles DEMO = Profiles.of("demo");

    private final Environment environment;
    private final ProcessEngine engine;
    private final EngineRestGuard guard;
    private final SecurityProperties security;
    private final InetAddress address;
    private final NextUpProperties.Admin administrator;

    SafeSettings(
            Environment environment,
            ProcessEngine engine,
            EngineRestGuard guard,
            SecurityProperties security,
            ServerProperties server,
            NextUpProperties nextUp) {
        this.environment = environment;
        this.engine = engine;
        this.guard = guard;
        this.security = security;
        this.address = server.getAddress();
        this.administrator = nextUp.admin();
    }

    /** Looks before anything is stored and before anybody is listened to. */
    void check() {
        List<String> faults = new ArrayList<>();
        if (!engine.getProcessEngineConfiguration().isAuthorizationEnabled()) {
            faults.add("Authorizations are switched off, so whoever logs in may do anything."
                    + " Leave camunda.bpm.authorization.enabled at true.");
        }
        if (!guard.stands() || !security.getFilter().getDispatcherTypes().contains(DispatcherType.REQUEST)) {
            faults.add("Engine REST would be served without asking who is calling."
                    + " Leave spring.jersey.* and spring.security.filter.* as they are.");
        }
        if (environment.acceptsProfiles(DEMO)) {
            if (address == null || !address.isLoopbackAddress()) {
                faults.add("The demo listens on this machine only, because everybody knows its passwords."
                        + " Leave SERVER_ADDRESS out, or start without the demo.");
            }
        } else if (firstTried(administrator.user(), administrator.password())) {
            faults.add("NEXTUP_ADMIN_PASSWORD is one of the first that anybody would try."
                    + " Choose another, or leave it out and take the one-time password from the log.");
        }
        UnsafeSetUp.refuse(faults);
    }

    /** No password is given where it is blank: then a random one is made. */
    private static boolean firstTried(String user, String password) {
        return StringUtils.hasText(password)
                && PublicPasswords.triedFor(String.valueOf(user)).contains(password);
    }
}
