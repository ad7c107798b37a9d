package io.nextup.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/** What each role may do in the engine: through its REST interface and its webapps. */
final class RoleGrants {

    /** The processes that integrators and managers may start, by key. */
    static final List<String> INTAKES = List.of("lead-intake", "service-case-intake");

    private static final String HANDLING = "handling";

    private RoleGrants() {}

    static List<Grant> all() {
        return Stream.of(administrators(), managers(), starters(Roles.MANAGER), starters(Roles.INTEGRATOR), analysts())
                .flatMap(grants -> grants)
                .toList();
    }

    /** A rep sees the tasks they own and those offered to them without a grant: the engine lets assignees and candidates. */
    static List<Grant> rep(String group) {
        return List.of(
                new Grant(group, APPLICATION, "tasklist", Permissions.ACCESS),
                new Grant(group, PROCESS_DEFINITION, HANDLING, ProcessDefinitionPermissions.READ));
    }

    /** Who may start the intakes without having the role. */
    static List<Grant> creator(String user) {
        Stream<Grant> intakes = INTAKES.stream()
                .map(process -> new Grant(
                        user,
                        null,
                        PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE));
        return Stream.concat(
                        intakes,
                        Stream.of(new Grant(user, null, PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE)))
                .toList();
    }

    private static Stream<Grant> administrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> new Grant(Roles.ADMINISTRATOR, resource, ANY, Permissions.ALL));
    }

    private static Stream<Grant> managers() {
        String group = Roles.MANAGER;
        return Stream.of(
                new Grant(group, APPLICATION, "tasklist", Permissions.ACCESS),
                new Grant(group, APPLICATION, "cockpit", Permissions.ACCESS),
                new Grant(
                        group,
                        FILTER,
                        ANY,
                        Permissions.READ,
                        Permissions.CREATE,
                        Permissions.UPDATE,
                        Permissions.DELETE),
                new Grant(group, USER, ANY, Permissions.READ),
                new Grant(group, GROUP, ANY, Permissions.READ),
                new Grant(
                        group,
                        TASK,
                        ANY,
                        TaskPermissions.READ,
                        TaskPermissions.UPDATE,
                        TaskPermissions.TASK_ASSIGN,
                        TaskPermissions.TASK_WORK),
                new Grant(
                        group,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.UPDATE_TASK,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.READ_HISTORY),
                new Grant(group, DECISION_DEFINITION, ANY, Permissions.READ));
    }

    /** Those who may start the intakes. */
    private static Stream<Grant> starters(String group) {
        Stream<Grant> intakes = INTAKES.stream()
                .map(process -> new Grant(
                        group,
                        PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE));
        return Stream.concat(
                intakes, Stream.of(new Grant(group, PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE)));
    }

    /** Definitions only: instances, tasks and variables hold people's data. */
    private static Stream<Grant> analysts() {
        String group = Roles.ANALYST;
        return Stream.of(
                new Grant(group, APPLICATION, "cockpit", Permissions.ACCESS),
                new Grant(group, DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
                new Grant(group, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ),
                new Grant(group, DECISION_DEFINITION, ANY, Permissions.READ),
                new Grant(group, DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
    }
}
