package vn.wardpulse.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine: which are free, and which are taken. */
public final class Ports {

    private Ports() {}

    /** The wanted port, or a free one for 0. */
    static int choose(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedPartException("No free port could be found on this machine.", e);
        }
    }

    /** Whether nothing listens there, so that a server could. */
    public static boolean free(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(int port, String wantedBy) {
        if (!free(loopback(), port)) {
            throw new EmbeddedPartException("Port " + port + " is needed by " + wantedBy
                    + " but another program listens on it; stop that program or choose other ports.");
        }
    }

    /** 127.0.0.1, whatever the machine thinks of IPv6. */
    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
