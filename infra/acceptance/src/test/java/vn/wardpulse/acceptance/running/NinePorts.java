package vn.wardpulse.acceptance.running;

import java.net.InetAddress;
import java.util.stream.IntStream;
import vn.wardpulse.embedded.Ports;

/** Nine free ports in a row, below those that the system gives to whoever connects. */
final class NinePorts {

    private static final int LOWEST = 12_000;
    private static final int RANGES = 2_200;
    private static int next = Math.floorMod(ProcessHandle.current().pid() * 31, RANGES);

    private NinePorts() {}

    static synchronized int free() {
        for (int tried = 0; tried < RANGES; tried++) {
            int first = LOWEST + 9 * next;
            next = (next + 1) % RANGES;
            if (IntStream.range(first, first + 9)
                    .allMatch(port -> Ports.free(InetAddress.getLoopbackAddress(), port))) {
                return first;
            }
        }
        throw new IllegalStateException("no nine free ports in a row on this machine");
    }
}
