package io.nextup.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that are free, below those that the system gives to outgoing connections: what dies finds its own free again. */
final class Ports {

    private static final int FIRST = 18200;
    private static final int LAST = 18299;
    private static int next = FIRST;

    private Ports() {}

    static synchronized int free() {
        while (next <= LAST) {
            int port = next++;
            try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tried.getLocalPort();
            } catch (IOException e) {
                // Somebody else's; the next one may be free.
                continue;
            }
        }
        throw new IllegalStateException("No free port from " + FIRST + " to " + LAST);
    }
}
