package vn.wardpulse.acceptance.running;

import java.net.InetAddress;
import java.util.stream.IntStream;
import vn.wardpulse.embedded.Ports;

/** Ten free ports in a row, below those that the system gives to whoever connects. */
final class TenPorts {

    private static final int LOWEST = 12_000;
    private static final int RANGES = 2_000;
    private static int next = Math.floorMod(ProcessHandle.current().pid() * 31, RANGES);

    private TenPorts() {}

    static synchronized int free() {
        for (int tried = 0; tried < RANGES; tried++) {
            int first = LOWEST + 10 * next;
            next = (next + 1) % RANGES;
            if (IntStream.range(first, first + 10)
                    .allMatch(port -> Ports.free(InetAddress.getLoopbackAddress(), port))) {
                return first;
            }
        }
        throw new IllegalStateException("no ten free ports in a row on this machine");
    }
}
