package io.nextup.security;

import java.util.Locale;
import java.util.Set;

/** The passwords that are tried first, as far as they are long enough to be taken otherwise. */
final class CommonPasswords {

    private static final String RUNS =
            "01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop qwertzuiop asdfghjkl";

    private static final Set<String> TRIED_FIRST = Set.of(
            "1q2w3e4r",
            "1q2w3e4r5t",
            "1qaz2wsx",
            "abc12345",
            "abcd1234",
            "admin123",
            "admin1234",
            "adminadmin",
            "administrator",
            "baseball",
            "camunda1",
            "camunda123",
            "changeit",
            "changeme",
            "computer",
            "football",
            "iloveyou",
            "jennifer",
            "letmein1",
            "liverpool",
            "michelle",
            "nextup123",
            "p@ssw0rd",
            "passw0rd",
            "password",
            "password!",
            "password1",
            "password1!",
            "password12",
            "password123",
            "princess",
            "qwerty12",
            "qwerty123",
            "secret12",
            "secret123",
            "starwars",
            "sunshine",
            "superman",
            "test1234",
            "trustno1",
            "welcome1",
            "welcome123",
            "whatever");

    private CommonPasswords() {}

    static boolean know(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        return TRIED_FIRST.contains(plain)
                || RUNS.contains(plain)
                || plain.chars().distinct().count() <= 1;
    }
}
