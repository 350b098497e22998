package vn.wardpulse.acceptance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable to a server that can be cut: what goes over it breaks off, and nobody gets through until it is mended. */
final class Cable implements AutoCloseable {

    private final URI server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Cable(URI server) {
        this.server = server;
        this.door = open(0);
    }

    /** The server's address over this cable. */
    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    void cut() {
        close(door);
        ends.forEach(Cable::close);
        ends.clear();
    }

    void mend() {
        door = open(door.getLocalPort());
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int port) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket at) {
        try {
            while (true) {
                Socket near = at.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                ends.add(near);
                ends.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException e) {
            close(at);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or hung up
        }
        close(from);
        close(to);
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
