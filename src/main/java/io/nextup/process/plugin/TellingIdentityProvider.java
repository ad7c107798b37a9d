package io.nextup.process.plugin;

import static org.camunda.bpm.engine.impl.identity.IdentityOperationResult.OPERATION_CREATE;
import static org.camunda.bpm.engine.impl.identity.IdentityOperationResult.OPERATION_DELETE;
import static org.camunda.bpm.engine.impl.identity.IdentityOperationResult.OPERATION_NONE;

import io.nextup.user.MembershipEvents;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;

/** The engine's own identity provider, which also tells who joined, left or was deleted. */
class TellingIdentityProvider extends PatientIdentityProvider {

    private final Consumer<Consumer<MembershipEvents>> tell;

    TellingIdentityProvider(Consumer<Consumer<MembershipEvents>> tell) {
        this.tell = tell;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        IdentityOperationResult result = super.saveUser(user);
        if (OPERATION_CREATE.equals(result.getOperation())) {
            tell.accept(events -> events.userCreated(user.getId()));
        }
        return result;
    }

    /** Joining twice changes nothing; the engine alone would fail on its primary key. */
    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, groupId);
        if (existsMembership(userId, groupId)) {
            return new IdentityOperationResult(null, OPERATION_NONE);
        }
        IdentityOperationResult result = super.createMembership(userId, groupId);
        tell.accept(events -> events.joined(userId, groupId));
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (deleted(result)) {
            tell.accept(events -> events.left(userId, groupId));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        List<String> groups = seeingAll(() -> createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
        IdentityOperationResult result = super.deleteUser(userId);
        if (deleted(result)) {
            groups.forEach(group -> tell.accept(events -> events.left(userId, group)));
            tell.accept(events -> events.userDeleted(userId));
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        List<String> members = seeingAll(() -> createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList());
        IdentityOperationResult result = super.deleteGroup(groupId);
        if (deleted(result)) {
            members.forEach(user -> tell.accept(events -> events.left(user, groupId)));
            tell.accept(events -> events.groupDeleted(groupId));
        }
        return result;
    }

    private static boolean deleted(IdentityOperationResult result) {
        return OPERATION_DELETE.equals(result.getOperation());
    }

    private static <T> T seeingAll(Callable<T> query) {
        return Context.getCommandContext().runWithoutAuthorization(query);
    }
}
