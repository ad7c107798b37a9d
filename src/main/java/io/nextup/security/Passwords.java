package io.nextup.security;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * What passwords are taken: long ones that are not the first to be guessed.
 *
 * <p>No signs and digits are asked for: people then write {@code Password1!}, which is guessed as fast.
 */
@Component
class Passwords implements PasswordPolicy {

    static final int LEAST_LENGTH = 8;

    /** The first two under names for which Camunda Admin has words in every language. */
    private static final List<PasswordPolicyRule> RULES = List.of(
            new Rule(
                    "PASSWORD_POLICY_LENGTH",
                    Map.of("minLength", Integer.toString(LEAST_LENGTH)),
                    (password, user) -> password.length() >= LEAST_LENGTH),
            new Rule("PASSWORD_POLICY_USER_DATA", Map.of(), (password, user) -> !isOf(user, password)),
            new Rule("None that many people use", Map.of(), (password, user) -> !CommonPasswords.know(password)));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    private static boolean isOf(User user, String password) {
        return user != null
                && Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                        .anyMatch(password::equalsIgnoreCase);
    }

    private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, User> holds)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return holds.test(password, user);
        }
    }
}
