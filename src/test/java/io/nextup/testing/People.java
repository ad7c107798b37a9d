package io.nextup.testing;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestComponent;

/** Makes users and groups of the engine's identity service for a test; making one again changes nothing. */
@TestComponent
public class People {

    public static final String PASSWORD = "user-Secret-1";

    private final IdentityService identityService;

    People(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** A user with {@link #PASSWORD} who is in these groups at least. */
    public void user(String id, String... groups) {
        if (identityService.createUserQuery().userId(id).count() == 0) {
            User user = identityService.newUser(id);
            user.setFirstName(id);
            user.setLastName("Test");
            user.setPassword(PASSWORD);
            identityService.saveUser(user);
        }
        for (String group : groups) {
            group(group);
            boolean member = identityService
                            .createUserQuery()
                            .userId(id)
                            .memberOfGroup(group)
                            .count()
                    > 0;
            if (!member) {
                identityService.createMembership(id, group);
            }
        }
    }

    /** Gives the user an e-mail address; {@code null} takes it away. */
    public void email(String id, String address) {
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setEmail(address);
        identityService.saveUser(user);
    }

    public void group(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(id);
            identityService.saveGroup(group);
        }
    }
}
