package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lives through days with people who have their habits, as fast as the installation goes. */
final class Days {

    private static final Logger LOG = LoggerFactory.getLogger(Days.class);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DemoClock clock;
    private final List<Habit> habits;
    private final Consumer<String> progress;

    /** @param progress takes a line for people now and then */
    Days(DemoClock clock, List<Habit> habits, Consumer<String> progress) {
        this.clock = clock;
        this.habits = List.copyOf(habits);
        this.progress = progress;
    }

    /** Returns when the clock stands on {@code day}; what is left of the day on which it stands now is lived as well. */
    void goOnTo(LocalDate day) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), DemoScript.ZONE);
        clock.leadOnTo(day);
        for (LocalDate each = first; each.isBefore(day); each = each.plusDays(1)) {
            if (each.getDayOfMonth() == 1) {
                progress.accept("%02d/%d".formatted(each.getMonthValue(), each.getYear()));
            }
            if (WorkingDay.is(each)) {
                live(each);
            }
        }
        clock.stand();
        progress.accept("The clock stands on " + DAY.format(day));
    }

    void live(LocalDate day) {
        live(day, List.of());
    }

    /** @param besides what happens on that day whatever people make a habit of */
    void live(LocalDate day, List<Deed> besides) {
        clock.advanceTo(day.atTime(MORNING).atZone(DemoScript.ZONE).toInstant());
        perform(Stream.concat(habits.stream().flatMap(habit -> habit.on(day).stream()), besides.stream())
                .sorted(Comparator.comparing(Deed::at))
                .toList());
    }

    /** @param deeds in the order of their time */
    void perform(List<Deed> deeds) {
        deeds.forEach(this::perform);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
    }

    private void perform(Deed deed) {
        clock.advanceTo(deed.at());
        try {
            deed.act().run();
            LOG.debug("{}", deed.what());
        } catch (DemoApi.Refused e) {
            LOG.warn("left out: {}: {}", deed.what(), e.getMessage());
        }
    }
}
