package io.nextup.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The path and the query of a request, as they should be or spoilt. */
final class Addresses {

    /** Sent as they are. */
    private static final List<String> STEPS = List.of(
            "%00",
            "zq~canary%00",
            "..%2f..%2fetc",
            "%2e%2e",
            "..",
            ".",
            "%ED%A0%80",
            "%C0%AF",
            "%FF%FE",
            "%EF%BB%BF",
            "zq~canary;a=b",
            "%3Bzq~canary",
            "%250a",
            "%0d%0aX-Evil:%20zq~canary",
            "%E2%80%AEzq~canary",
            "zq~canary".repeat(50),
            "zq~canary".repeat(1200),
            "",
            "*",
            "%7B7*7%7D",
            "%24%7B7*7%7D",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "-1",
            "2147483648",
            // From here on no address at all.
            "zq|canary",
            "{zq~canary}",
            "%zz",
            "%u0041",
            "zq canary",
            "\u00e4zq~canary",
            "\u00ff",
            "\"zq\"");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "200",
            "201",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "0x10",
            "1.0",
            "+1",
            " 1",
            "",
            "NaN",
            "\u0661");

    private Addresses() {}

    static byte[] of(Operation operation, World world, Random random) {
        ByteArrayOutputStream address = new ByteArrayOutputStream();
        address.writeBytes(path(operation, world, random));
        List<String> query = query(operation, world, random);
        if (!query.isEmpty()) {
            address.writeBytes(("?" + String.join("&", query)).getBytes(StandardCharsets.ISO_8859_1));
        }
        return address.toByteArray();
    }

    private static byte[] path(Operation operation, World world, Random random) {
        String path = operation.path();
        if (path.contains("{")) {
            int dice = random.nextInt(100);
            String step = dice < 70
                    ? encoded(world.id(path, random))
                    : dice < 76
                            ? encoded(world.any(random))
                            : dice < 88 ? encoded(shortened(Hostile.text(random))) : Hostile.any(random, STEPS);
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(step));
        }
        if (random.nextInt(60) == 0) {
            path += Hostile.any(random, List.of("/", "//", ";x=y", "/.", "/..", ".json", "%20", "/" + Hostile.CANARY));
        }
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> query(Operation operation, World world, Random random) {
        List<String> query = new ArrayList<>();
        for (String name : operation.query()) {
            if (random.nextInt(4) == 0) {
                query.add(name + "=" + value(name, world, random));
            }
        }
        if (random.nextInt(12) == 0) {
            query.add(Hostile.any(
                    random,
                    List.of(
                            Hostile.CANARY,
                            "a%00=b",
                            "=",
                            "&&",
                            "%zz=1",
                            "%FF=%FE",
                            "q=%ED%A0%80",
                            "a[]=b&a[0].b=c",
                            "class.module.classLoader=" + Hostile.CANARY,
                            "_method=DELETE",
                            "page=1&page=2",
                            "a=b&".repeat(1500),
                            encoded(Hostile.text(random)) + "=1")));
        }
        return query;
    }

    private static String value(String name, World world, Random random) {
        if (random.nextInt(3) == 0) {
            return encoded(world.any(random));
        }
        boolean number = name.equals("page") || name.equals("size");
        return encoded(number && random.nextBoolean() ? Hostile.any(random, NUMBERS) : shortened(Hostile.text(random)));
    }

    /** What is too long for an address is refused as such, mostly. */
    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) : text;
    }

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return encoded.toString();
    }
}
