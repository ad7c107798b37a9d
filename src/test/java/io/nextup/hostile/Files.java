package io.nextup.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Multipart bodies: a small CSV with what goes with it, spoilt. */
final class Files {

    static final String BOUNDARY = "zqzq";

    private static final List<String> TABLES = List.of(
            "name,email\nAnn,ann@example.com\nBen,\n",
            "",
            "\n\n\n",
            "name\n\"zq~canary",
            "name,name\nzq~canary,zq~canary\n",
            "\ufeffname;email\nzq~canary;x\n",
            "name,budget\nzq~canary,1e400\n",
            "name\nzq~canary\u0000\n",
            "na\u0000me\nzq~canary\n",
            ",,,\n,,,\n",
            "name,=1+1\n=cmd|'/C calc'!A0,@zq~canary\n",
            "name\n" + "zq~canary".repeat(1000) + "\n",
            "a,".repeat(3000) + "\n",
            "owner,name\nfz-tom,zq~canary\nzq~canary,x\n",
            "status,name,externalId\nsold,zq~canary,1\nnew,zq~canary,1\n",
            "name\r\nzq~canary\rx\n\r\n");

    private Files() {}

    static byte[] of(World world, Random random) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (random.nextInt(15) > 0) {
            field(body, "leadGroup", random.nextInt(4) > 0 ? "fz-mortgages" : value(world, random));
        }
        for (String name : List.of("stream", "source", "map")) {
            if (random.nextInt(4) == 0) {
                field(
                        body,
                        name,
                        random.nextBoolean() && name.equals("map")
                                ? "name=" + value(world, random)
                                : value(world, random));
            }
        }
        if (random.nextInt(20) > 0) {
            part(
                    body,
                    "name=\"file\"; filename=\""
                            + Hostile.any(
                                    random, List.of("a.csv", "../../a.csv", "", "zq~canary\u0000", "a".repeat(900)))
                            + "\"");
            body.writeBytes(table(random));
            line(body, "");
        }
        switch (random.nextInt(25)) {
            case 0 -> field(body, "x".repeat(5000), Hostile.CANARY);
            case 1 -> field(body, Hostile.CANARY + "\u0000", Hostile.CANARY);
            case 2 -> {
                for (int i = 0; i < 400; i++) {
                    field(body, "map", "a" + i + "=" + Hostile.CANARY);
                }
            }
            case 3 -> part(body, "");
            case 4 -> line(body, "--" + BOUNDARY + "\r\nno header " + Hostile.CANARY);
            case 5 -> part(body, "name=\"file\"");
            default -> {}
        }
        if (random.nextInt(15) > 0) {
            line(body, "--" + BOUNDARY + "--");
        }
        return body.toByteArray();
    }

    private static byte[] table(Random random) {
        byte[] table = Hostile.any(random, TABLES).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xFF, (byte) 0xFE, '\n'};
            case 1 -> new String(table, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            default -> table;
        };
    }

    private static String value(World world, Random random) {
        return random.nextBoolean() ? world.any(random) : random.nextInt(4) == 0 ? "a\u0000" : Hostile.text(random);
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        part(body, "name=\"" + name + "\"");
        line(body, value);
    }

    private static void part(ByteArrayOutputStream body, String disposition) {
        line(body, "--" + BOUNDARY);
        line(body, "Content-Disposition: form-data; " + disposition + "\r\n");
    }

    private static void line(ByteArrayOutputStream body, String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
