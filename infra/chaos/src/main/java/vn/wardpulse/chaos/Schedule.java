package vn.wardpulse.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What goes wrong while the wards work: the same for the same seed.
 *
 * @param length of the work
 * @param faults in order of their moments
 */
record Schedule(long seed, Duration length, List<Fault> faults) {

    private static final List<String> BROKERS = List.of("broker-1", "broker-2", "broker-3");
    private static final List<String> ROOMS = List.of("rollup", "rollup-2", "submission", "reporting");

    /** The longest a process is away: more than brokers and groups wait before they give one up. */
    private static final int LONGEST_MILLIS = 14_000;

    Schedule {
        faults = List.copyOf(faults);
    }

    static Schedule draw(long seed, Duration length) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fault> faults = new ArrayList<>();
        Map<String, Duration> busy = new HashMap<>();
        int hits = 3 + random.nextInt(4);
        for (int hit = 0; hit < hits; hit++) {
            Fault fault = hit(random, moment(random, length));
            String process = fault instanceof Fault.Kill kill ? kill.process() : ((Fault.Pause) fault).process();
            // Nothing is hit twice at a time; what was started again may need its time to get ready.
            if (busy.putIfAbsent(process, fault.at()) == null) {
                faults.add(fault);
            }
        }
        faults.add(new Fault.Repeat(moment(random, length), 1 + random.nextInt(40)));
        faults.add(new Fault.Poison(moment(random, length), 1 + random.nextInt(3)));
        faults.sort(Comparator.comparing(Fault::at));
        return new Schedule(seed, length, faults);
    }

    private static Fault hit(SplittableRandom random, Duration at) {
        String process = switch (random.nextInt(8)) {
            case 0 -> "database";
            case 1, 2 -> BROKERS.get(random.nextInt(BROKERS.size()));
            default -> ROOMS.get(random.nextInt(ROOMS.size()));
        };
        Duration away = Duration.ofMillis(500 + (long) (Math.pow(random.nextDouble(), 2) * LONGEST_MILLIS));
        // The database's minder may stall without any effect, so it is only ever killed.
        return random.nextInt(3) == 0 && !process.equals("database")
                ? new Fault.Pause(at, process, away)
                : new Fault.Kill(at, process, away);
    }

    private static Duration moment(SplittableRandom random, Duration length) {
        return Duration.ofMillis(random.nextLong(length.toMillis()));
    }
}
