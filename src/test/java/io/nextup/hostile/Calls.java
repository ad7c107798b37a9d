package io.nextup.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes requests; the same number of the same seed always makes the same one of the same world. */
final class Calls {

    private static final List<String> TYPES = List.of(
            "application/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "x".repeat(300),
            "multipart/form-data; boundary=\"\"",
            "multipart/mixed; boundary=zqzq",
            "application/json; charset=utf-16",
            "application/json; charset=" + Hostile.CANARY,
            "application/json;charset=\"",
            "application/problem+json",
            "application/*+json",
            "application/json, text/plain",
            "*/*",
            "json",
            "/",
            Hostile.CANARY,
            "application/yaml",
            "application/x-java-serialized-object",
            "");

    private static final List<String> MORE = List.of(
            "Accept: application/xml",
            "Accept: */*;q=" + Hostile.CANARY,
            "Accept: " + Hostile.CANARY,
            "Accept: application/json;q=0",
            "Accept: text/html",
            "Accept: text/event-stream",
            "Accept: application/json;" + "a=b;".repeat(300),
            "Accept-Language: " + Hostile.CANARY,
            "Accept-Charset: utf-7",
            "Accept-Encoding: " + Hostile.CANARY,
            "Content-Encoding: gzip",
            "Content-Encoding: " + Hostile.CANARY,
            "Transfer-Encoding: chunked",
            "Expect: 100-continue",
            "Expect: " + Hostile.CANARY,
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: " + Hostile.CANARY,
            "X-Forwarded-Prefix: /" + Hostile.CANARY,
            "Forwarded: host=" + Hostile.CANARY,
            "Range: bytes=0-0,-1," + Hostile.CANARY,
            "If-None-Match: *",
            "If-Modified-Since: " + Hostile.CANARY,
            "If-Unmodified-Since: Sat, 29 Feb 2020 25:61:61 GMT",
            "Origin: https://" + Hostile.CANARY,
            "Origin: null",
            "Cookie: a=" + Hostile.CANARY + "; JSESSIONID=x; XSRF-TOKEN=y",
            "Cookie: =;;=\"",
            "Idempotency-Key: " + Hostile.CANARY,
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(256),
            "Idempotency-Key: " + "k".repeat(5000),
            "Idempotency-Key: " + "k".repeat(10_000),
            "Idempotency-Key: \u00e4\u20ac\ud83d\ude00",
            "Idempotency-Key: a\tb",
            "Idempotency-Key: a\u0001b",
            "Idempotency-Key: a\u0000b",
            "Idempotency-Key: a\rb",
            "X-Many: 1\r\n".repeat(150) + "X-Last: 1",
            "No colon " + Hostile.CANARY);

    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "zq", "G\u0001T");

    private final long seed;
    private final List<Operation> operations;
    private final World world;

    Calls(long seed, List<Operation> operations, World world) {
        this.seed = seed;
        this.operations = operations;
        this.world = world;
    }

    Call number(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Operation operation = operations.get(number % operations.size());
        byte[] target = Addresses.of(operation, world, random);
        List<String> headers = new ArrayList<>();
        headers.add(Callers.any(random));
        String type = null;
        byte[] body = {};
        if (operation.takesFile()) {
            body = Files.of(world, random);
            type = "multipart/form-data; boundary=" + Files.BOUNDARY;
        } else if (!operation.bodies().isEmpty()) {
            body = Bodies.of(operation, world, random);
            type = "application/json";
        } else if (operation.toString().equals("POST /forms/{id}")) {
            body = Bodies.form(world, random);
            type = "application/x-www-form-urlencoded";
            headers.add("Origin: https://www.example.com");
            headers.add("Accept: " + Hostile.any(random, List.of("text/html", "application/json")));
        } else if (random.nextInt(20) == 0) {
            body = Hostile.json(random).getBytes(StandardCharsets.UTF_8);
            type = "application/json";
        }
        if (random.nextInt(25) == 0) {
            type = Hostile.any(random, TYPES);
        }
        if (type != null) {
            headers.add("Content-Type: " + type);
        }
        boolean odd = random.nextInt(12) == 0;
        if (odd) {
            headers.add(Hostile.any(random, MORE));
        }
        boolean other = random.nextInt(40) == 0;
        String method = other ? Hostile.any(random, METHODS) : operation.method();
        return new Call(number, operation.toString(), method, target, headers, body, odd || other);
    }
}
