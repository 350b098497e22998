package vn.wardpulse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Thousands of readers of one stream on one thread, since they share the machine with what they measure: they look for
 * the ids of events and understand nothing else.
 */
final class StreamLoad implements AutoCloseable {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int AT_ONCE = 50;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private volatile boolean over;

    private StreamLoad() throws IOException {}

    /** Takes the moment at which an event was there. */
    @FunctionalInterface
    interface EventAt {
        void see(long id, long at);
    }

    /** What one reader heard: ids of events, and when the whole event was there. */
    static final class Heard {

        private long[] ids = new long[1 << 10];
        private long[] at = new long[1 << 10];
        private volatile int count;
        private long pending;
        private boolean inId;
        private int column;
        private boolean lineIsEmpty = true;

        void forEach(EventAt event) {
            for (int n = 0; n < count; n++) {
                event.see(ids[n], at[n]);
            }
        }

        boolean heardAnything() {
            return count > 0;
        }

        private void take(byte[] bytes, int length, long now) {
            for (int n = 0; n < length; n++) {
                byte b = bytes[n];
                if (b == '\n') {
                    if (lineIsEmpty && pending > 0) {
                        add(now);
                    }
                    lineIsEmpty = true;
                    inId = false;
                    column = 0;
                } else if (b != '\r') {
                    lineIsEmpty = false;
                    inLine(b);
                    if (!inId) {
                        n = endOfLine(bytes, n, length);
                    }
                }
            }
        }

        /** The last place before the line ends, or before these bytes do. */
        private static int endOfLine(byte[] bytes, int from, int length) {
            int n = from + 1;
            while (n < length && bytes[n] != '\n') {
                n++;
            }
            return n - 1;
        }

        private void inLine(byte b) {
            if (inId && column >= 4) {
                pending = pending * 10 + (b - '0');
            } else if (column == 0) {
                inId = b == 'i';
            } else if (inId && column == 3) {
                pending = 0;
            }
            column++;
        }

        private void add(long now) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
                at = Arrays.copyOf(at, 2 * count);
            }
            ids[count] = pending;
            at[count] = now;
            count++;
            pending = 0;
        }
    }

    /**
     * Returns when all are connected and have been answered.
     *
     * @param stalled readers besides, which never read
     */
    static StreamLoad open(URI stream, String token, int readers, int stalled)
            throws IOException, InterruptedException {
        StreamLoad load = new StreamLoad();
        // By 1.0 there are no chunks, whose bounds stand anywhere in the text and look like lines of it.
        byte[] request =
                "GET %s?%s HTTP/1.0\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(stream.getPath(), stream.getQuery(), stream.getHost(), stream.getPort(), token)
                        .getBytes(StandardCharsets.US_ASCII);
        InetSocketAddress address = new InetSocketAddress(stream.getHost(), stream.getPort());
        Thread.ofPlatform().daemon().name("readers").start(load::read);
        for (int n = 0; n < stalled; n++) {
            load.connect(address, request, false);
        }
        for (int n = 0; n < readers; n++) {
            load.connect(address, request, true);
            if (n % AT_ONCE == 0) {
                load.awaitAnswered();
            }
        }
        load.awaitAnswered();
        return load;
    }

    private void connect(InetSocketAddress address, byte[] request, boolean reading) throws IOException {
        SocketChannel channel = SocketChannel.open();
        if (!reading) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
        }
        channel.connect(address);
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channels.add(channel);
        if (reading) {
            Heard one = new Heard();
            heard.add(one);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, one);
            selector.wakeup();
        }
    }

    /** Every stream begins by saying where it stands. */
    private void awaitAnswered() {
        long deadline = System.nanoTime() + LONGEST;
        while (!heard.stream().allMatch(Heard::heardAnything)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d readers were not answered"
                        .formatted(heard.stream()
                                .filter(one -> !one.heardAnything())
                                .count()));
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void read() {
        byte[] bytes = new byte[256 << 10];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (!over) {
                selector.select(key -> {
                    try {
                        int length = ((SocketChannel) key.channel()).read(buffer.clear());
                        if (length < 0) {
                            key.cancel();
                        } else {
                            ((Heard) key.attachment()).take(bytes, length, System.nanoTime());
                        }
                    } catch (IOException e) {
                        key.cancel();
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
