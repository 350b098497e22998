package vn.wardpulse.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.wardpulse.chaos.evidence.Place;
import vn.wardpulse.chaos.installation.SeparateProcesses;

/** One schedule as it happens, each fault at its moment; afterwards everything runs again. */
final class Turmoil {

    private final SeparateProcesses processes;
    private final Schedule schedule;
    private final Consumer<String> told;
    private final long start = System.nanoTime();
    private final List<Place> poison = Collections.synchronizedList(new ArrayList<>());
    /** What was killed or could not start, because what it needs was away. */
    private final Set<String> excused = ConcurrentHashMap.newKeySet();

    /** @param told takes a line for people whenever something happens */
    Turmoil(SeparateProcesses processes, Schedule schedule, Consumer<String> told) {
        this.processes = processes;
        this.schedule = schedule;
        this.told = told;
    }

    /** @return processes that ended although nobody killed them */
    List<String> rage() throws InterruptedException {
        List<Thread> faults = new ArrayList<>();
        for (Fault fault : schedule.faults()) {
            faults.add(Thread.ofVirtual().start(() -> happen(fault)));
        }
        await(schedule.length());
        for (Thread fault : faults) {
            fault.join();
        }
        List<String> ended = new ArrayList<>(processes.missing());
        if (!ended.isEmpty()) {
            say("start what is missing: " + String.join(", ", ended));
            processes.run("up");
        }
        ended.removeAll(excused);
        return ended;
    }

    /** Where the poison stands that was written. */
    List<Place> poison() {
        return List.copyOf(poison);
    }

    private void happen(Fault fault) {
        await(fault.at());
        say(fault.toString());
        try {
            switch (fault) {
                case Fault.Kill(Duration at, String process, Duration away) -> {
                    excused.add(process);
                    processes.run("kill", process);
                    await(at.plus(away));
                    processes.run("restart", process);
                    say(process + " is back");
                    excused.remove(process);
                }
                case Fault.Pause(Duration at, String process, Duration away) -> {
                    processes.run("pause", process);
                    await(at.plus(away));
                    processes.run("resume", process);
                }
                case Fault.Repeat(Duration at, int records) -> meddling(at).repeat(records);
                case Fault.Poison(Duration at, int records) ->
                    poison.addAll(meddling(at).poison(records));
            }
        } catch (IllegalStateException | ExecutionException e) {
            // A room that is started while the database is away ends, and is started again in the end.
            say("%s: %s".formatted(fault, String.valueOf(e.getMessage()).lines().reduce("", (first, last) -> last)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Meddling meddling(Duration at) {
        return new Meddling(processes.brokers(), new SplittableRandom(schedule.seed() + at.toMillis()));
    }

    private void await(Duration moment) {
        for (long left = left(moment); left > 0; left = left(moment)) {
            LockSupport.parkNanos(left);
        }
    }

    private long left(Duration moment) {
        return moment.toNanos() - (System.nanoTime() - start);
    }

    private void say(String what) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        told.accept("%8s  %s".formatted(Fault.seconds(Duration.ofMillis(millis)), what));
    }
}
