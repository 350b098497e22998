package vn.wardpulse.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.wardpulse.chaos.evidence.Place;
import vn.wardpulse.chaos.installation.SeparateProcesses;
import vn.wardpulse.chaos.load.Load;

/** Schedule after schedule on one installation, whose log and views grow on. */
final class Trials {

    /** For what was under way to come through, on a machine that has much else to do. */
    private static final Duration SETTLED = Duration.ofMinutes(3);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SeparateProcesses processes;
    private final Load load;
    private final Consumer<String> told;
    private final List<Place> poison = new ArrayList<>();

    Trials(SeparateProcesses processes, Consumer<String> told) {
        this.processes = processes;
        this.load = Load.on(processes);
        this.told = told;
    }

    /** @return what is wrong after everything has settled */
    List<String> run(Schedule schedule) throws InterruptedException {
        int acknowledged = load.acknowledged().size();
        int again = load.again();
        int refused = load.refused().size();
        told.accept("schedule of seed %d, %s".formatted(schedule.seed(), Fault.seconds(schedule.length())));
        load.begin(new SplittableRandom(schedule.seed()));
        Turmoil turmoil = new Turmoil(processes, schedule, told);
        List<String> wrong = new ArrayList<>();
        for (String process : turmoil.rage()) {
            wrong.add(process + " ended by itself");
        }
        load.end();
        poison.addAll(turmoil.poison());
        wrong.addAll(load.refused().subList(refused, load.refused().size()));
        long quiet = System.nanoTime();
        wrong.addAll(settle());
        told.accept("          %d acts acknowledged, asked again %d times; settled after %s: %s"
                .formatted(
                        load.acknowledged().size() - acknowledged,
                        load.again() - again,
                        Fault.seconds(Duration.ofNanos(System.nanoTime() - quiet)),
                        wrong.isEmpty() ? "nothing is wrong" : wrong.size() + " things are wrong"));
        return wrong;
    }

    int acknowledged() {
        return load.acknowledged().size();
    }

    private List<String> settle() {
        long deadline = System.nanoTime() + SETTLED.toNanos();
        while (true) {
            List<String> wrong = judged();
            if (wrong.isEmpty() || System.nanoTime() > deadline) {
                return wrong;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
        }
    }

    private List<String> judged() {
        try {
            return Judgement.of(processes, load.acknowledged(), poison);
        } catch (SQLException | RuntimeException e) {
            return List.of("it cannot be looked at: " + e);
        }
    }
}
