package vn.wardpulse.acceptance.running;

import java.net.InetAddress;
import java.util.stream.IntStream;
import vn.wardpulse.embedded.Ports;

/** Eleven free ports in a row, below those that the system gives to whoever connects. */
final class ElevenPorts {

    private static final int LOWEST = 12_000;
    private static final int RANGES = 1_800;
    private static int next = Math.floorMod(ProcessHandle.current().pid() * 31, RANGES);

    private ElevenPorts() {}

    static synchronized int free() {
        for (int tried = 0; tried < RANGES; tried++) {
            int first = LOWEST + 11 * next;
            next = (next + 1) % RANGES;
            if (IntStream.range(first, first + 11)
                    .allMatch(port -> Ports.free(InetAddress.getLoopbackAddress(), port))) {
                return first;
            }
        }
        throw new IllegalStateException("no eleven free ports in a row on this machine");
    }
}
