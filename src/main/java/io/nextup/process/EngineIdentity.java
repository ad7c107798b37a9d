package io.nextup.process;

import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.user.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link Identity} by the engine's identity service, as the engine itself: no authorization hides anybody. */
@Component
class EngineIdentity implements Identity {

    private final IdentityService identityService;
    private final EngineAuthentication authentication;

    EngineIdentity(@Lazy IdentityService identityService, EngineAuthentication authentication) {
        this.identityService = identityService;
        this.authentication = authentication;
    }

    @Override
    public boolean userExists(String user) {
        return authentication.asEngine(
                () -> identityService.createUserQuery().userId(user).count() > 0);
    }

    @Override
    public Optional<String> emailOf(String user) {
        return authentication.asEngine(() -> Optional.ofNullable(
                        identityService.createUserQuery().userId(user).singleResult())
                .map(User::getEmail)
                .filter(address -> !address.isBlank()));
    }

    @Override
    public void createUser(String id, String firstName, String lastName, String password) {
        change(() -> {
            User user = identityService.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setPassword(password);
            identityService.saveUser(user);
        });
    }

    @Override
    public Set<String> existing(Collection<String> users) {
        return names(users).keySet();
    }

    @Override
    public Map<String, String> names(Collection<String> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        String[] ids = users.toArray(String[]::new);
        return authentication.asEngine(() -> identityService.createUserQuery().userIdIn(ids).list().stream()
                .collect(Collectors.toMap(User::getId, EngineIdentity::name)));
    }

    private static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }

    @Override
    public List<String> users() {
        return authentication.asEngine(() -> identityService.createUserQuery().list().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    @Override
    public List<String> membersOf(String group) {
        return authentication.asEngine(() -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
    }

    @Override
    public List<String> groupsOf(String user) {
        return authentication.asEngine(() -> identityService.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
    }

    @Override
    public boolean groupExists(String group) {
        return authentication.asEngine(
                () -> identityService.createGroupQuery().groupId(group).count() > 0);
    }

    @Override
    @Transactional
    public void saveGroup(String id, String name) {
        change(() -> {
            Group found = identityService.createGroupQuery().groupId(id).singleResult();
            Group group = found == null ? identityService.newGroup(id) : found;
            group.setName(name);
            identityService.saveGroup(group);
        });
    }

    @Override
    @Transactional
    public void setMembers(String group, Set<String> users) {
        Set<String> before = new TreeSet<>(membersOf(group));
        Set<String> after = new TreeSet<>(users);
        change(() -> {
            before.stream()
                    .filter(user -> !after.contains(user))
                    .forEach(user -> identityService.deleteMembership(user, group));
            after.stream()
                    .filter(user -> !before.contains(user))
                    .forEach(user -> identityService.createMembership(user, group));
        });
    }

    @Override
    public void deleteGroup(String group) {
        change(() -> identityService.deleteGroup(group));
    }

    @Override
    public boolean readOnly() {
        return identityService.isReadOnly();
    }

    private void change(Runnable work) {
        authentication.asEngine(() -> {
            work.run();
            return null;
        });
    }
}
