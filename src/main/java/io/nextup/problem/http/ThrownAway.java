package io.nextup.problem.http;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Where the container puts what is read of a body that nobody wants. */
final class ThrownAway implements ApplicationBufferHandler {

    private ByteBuffer last = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer read) {
        last = read;
    }

    /** The container may correct the length of what it read last. */
    @Override
    public ByteBuffer getByteBuffer() {
        return last;
    }

    @Override
    public void expand(int size) {
        // Nothing is kept, so nothing grows.
    }
}
