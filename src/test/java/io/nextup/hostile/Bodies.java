package io.nextup.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** JSON bodies: an example of the contract, spoilt in its values, its fields or its bytes. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Charset> WIDE = List.of(
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16,
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-32LE"));
    private static final List<byte[]> BYTES = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xE2, (byte) 0x82},
            new byte[] {'\n'},
            new byte[] {'"'},
            new byte[] {'}'},
            new byte[] {',', ','},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

    private Bodies() {}

    static byte[] of(Operation operation, World world, Random random) {
        String example = World.named(Hostile.any(random, operation.bodies()));
        try {
            JsonNode body = JSON.readTree(example);
            int faults = random.nextInt(100) < 15 ? 0 : 1 + random.nextInt(3);
            for (int i = 0; i < faults; i++) {
                spoil(body, world, random);
            }
            String json = random.nextInt(40) == 0 ? Hostile.json(random) : JSON.writeValueAsString(body);
            return bytes(json, random);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The contract has an example that is no JSON: " + example, e);
        }
    }

    /** What a browser sends of a page that somebody filled in. */
    static byte[] form(World world, Random random) {
        StringBuilder form = new StringBuilder("x=1");
        for (String name : List.of("name", "email", "phone", "budget", "utm_source", "nextup-token", "nextup-id")) {
            int dice = random.nextInt(name.startsWith("nextup") ? 12 : 4);
            if (dice < 2) {
                String value = dice == 0 ? Addresses.encoded(Hostile.text(random)) : world.any(random);
                form.append('&').append(name).append('=').append(value);
            }
        }
        if (random.nextInt(10) == 0) {
            form.append(Hostile.any(
                    random,
                    List.of("&a%00=b", "&%zz=1", "&name=%00", "&name=%ED%A0%80", "&=", "&name=a&name=b", "&%FF=%")));
        }
        return bytes(form.toString(), random);
    }

    private static void spoil(JsonNode body, World world, Random random) {
        List<JsonNode> holders = new ArrayList<>();
        holders(body, holders);
        if (holders.isEmpty()) {
            return;
        }
        JsonNode holder = Hostile.any(random, holders);
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("attributes");
            String name = Hostile.any(random, names);
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.putRawValue(Hostile.text(random), new RawValue(Hostile.json(random)));
                case 2, 3 -> object.put(name, world.any(random));
                default -> object.putRawValue(name, new RawValue(Hostile.json(random)));
            }
        } else if (holder instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.addRawValue(new RawValue(random.nextBoolean() ? Hostile.json(random) : quoted(world, random)));
            } else {
                array.add(array.get(random.nextInt(array.size())));
            }
        }
    }

    private static String quoted(World world, Random random) {
        return Hostile.quoted(world.any(random));
    }

    private static void holders(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> holders(child, holders));
        }
    }

    private static byte[] bytes(String json, Random random) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(60)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(utf8, random.nextInt(utf8.length + 1));
            case 2 -> json.getBytes(Hostile.any(random, WIDE));
            case 3, 4 -> inserted(utf8, Hostile.any(random, BYTES), random.nextInt(utf8.length + 1));
            case 5 -> inserted(utf8, BYTES.get(BYTES.size() - 1), 0);
            case 6 -> (json + " " + json).getBytes(StandardCharsets.UTF_8);
            case 7 -> json.replaceFirst("\\{", "{\"name\":1,\"name\":1,").getBytes(StandardCharsets.UTF_8);
            case 8 -> random.nextInt(10) == 0 ? (json + " ".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8) : utf8;
            default -> utf8;
        };
    }

    private static byte[] inserted(byte[] bytes, byte[] what, int where) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, where);
        out.writeBytes(what);
        out.write(bytes, where, bytes.length - where);
        return out.toByteArray();
    }
}
