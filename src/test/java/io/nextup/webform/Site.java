package io.nextup.webform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site of somebody else's, on an origin of its own. */
class Site implements AutoCloseable {

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = pages.getOrDefault(exchange.getRequestURI().getPath(), "Nothing here")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts this into the body of a page; returns the page's address. */
    String page(String path, String html) {
        pages.put(
                path,
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Offer</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width\"></head>"
                        + "<body style=\"font-family: sans-serif; margin: 2rem\">" + html + "</body></html>");
        return origin() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
