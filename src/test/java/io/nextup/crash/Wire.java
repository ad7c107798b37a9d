package io.nextup.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a node and the database. It can be cut at any instant, and it can let a commit through and lose the answer:
 * what the node was told to store is then stored, and the node cannot know.
 */
final class Wire implements AutoCloseable {

    /** How PostgreSQL says that it has committed: a "command complete" message of eleven bytes. */
    private static final byte[] COMMITTED = "C\0\0\0\u000bCOMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int database;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();
    private volatile Runnable alongside = () -> {};

    Wire(int database) {
        this.database = database;
        try {
            this.door = new ServerSocket(Ports.free(), 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::takeConnections);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Hangs up on both sides of every connection. */
    void cut() {
        ends.forEach(Wire::hangUp);
    }

    /**
     * Loses the answers to the next commits, and with each the connection.
     *
     * @param meanwhile what else goes wrong between the commit and its answer
     */
    void loseCommits(int commits, Runnable meanwhile) {
        alongside = meanwhile;
        toLose.set(commits);
    }

    private void takeConnections() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // The door was closed, or whoever knocked has gone.
                continue;
            }
        }
    }

    private void connect(Socket node) {
        try {
            Socket postgres = new Socket(InetAddress.getLoopbackAddress(), database);
            node.setTcpNoDelay(true);
            postgres.setTcpNoDelay(true);
            ends.add(node);
            ends.add(postgres);
            inBackground(() -> copy(node, postgres, false));
            inBackground(() -> copy(postgres, node, true));
        } catch (IOException e) {
            // The database is away, as the node will see.
            hangUp(node);
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (answers && isToBeLost(chunk, read)) {
                    alongside.run();
                    break;
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // One side has gone; the other is told by hanging up.
        } finally {
            hangUp(from);
            hangUp(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private boolean isToBeLost(byte[] chunk, int length) {
        return toLose.get() > 0
                && holdsCommitted(chunk, length)
                && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static boolean holdsCommitted(byte[] chunk, int length) {
        for (int i = 0; i + COMMITTED.length <= length; i++) {
            if (Arrays.equals(chunk, i, i + COMMITTED.length, COMMITTED, 0, COMMITTED.length)) {
                return true;
            }
        }
        return false;
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
