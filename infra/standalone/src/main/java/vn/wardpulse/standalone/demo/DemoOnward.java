package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks on from day to day after the year is told, whenever a visitor wants to, with all of the demonstration's people. */
public final class DemoOnward {

    private final DemoWalk walk;
    private final Days days;

    /**
     * @param seed of figures and of what people do
     * @param progress takes a line for people now and then
     */
    public DemoOnward(DemoApi api, DemoClock clock, DemoWalk walk, long seed, Consumer<String> progress) {
        this.walk = walk;
        DemoPeople people = new DemoPeople();
        this.days = new Days(
                clock,
                List.of(
                        new NextYearsPlan(api),
                        new WardsReport(api, seed),
                        new BelowTheWards(api, people, seed),
                        new RoundsOfEmulation(api, people, seed),
                        new LeadersTell(api, people, seed),
                        new DistrictAsks(api, people, seed),
                        new WardsRaise(api, people, seed)),
                progress);
    }

    /**
     * Goes wherever visitors want to, until the thread is interrupted.
     *
     * @param until where to go at once; null to stay
     */
    public void run(@Nullable LocalDate until) {
        walk.arrived();
        if (until != null) {
            walk.goOnTo(until);
        }
        try {
            while (true) {
                days.goOnTo(walk.wanted());
                walk.arrived();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            walk.stop();
        }
    }
}
