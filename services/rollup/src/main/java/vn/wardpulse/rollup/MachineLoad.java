package vn.wardpulse.rollup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import vn.wardpulse.rollup.topology.Busy;

/** The load of this machine, or of the container that this process is in, as the operating system tells it. */
final class MachineLoad implements Busy {

    /** What was measured over less is chance. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long looked = System.nanoTime() - LOOK_NANOS;
    private int percent;

    @Override
    public synchronized int percent() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_NANOS) {
            looked = now;
            // Below 0 where it cannot be told, which is taken for a machine with nothing to do.
            int sinceLastLook = (int) Math.round(100 * Math.max(0, system.getCpuLoad()));
            percent = (percent + sinceLastLook) / 2;
        }
        return percent;
    }
}
