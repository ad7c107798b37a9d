package io.nextup.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that the demo brings along. */
final class DemoResources {

    private DemoResources() {}

    static InputStream stream(String file) {
        return new ByteArrayInputStream(bytes(file));
    }

    static byte[] bytes(String file) {
        try (InputStream content = DemoResources.class.getResourceAsStream(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " cannot be read", e);
        }
    }
}
