package vn.wardpulse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration LENGTH = Duration.ofSeconds(20);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Schedule.draw(7, LENGTH)).isEqualTo(Schedule.draw(7, LENGTH));
        assertThat(Schedule.draw(7, LENGTH).faults())
                .isNotEqualTo(Schedule.draw(8, LENGTH).faults());
    }

    @Test
    void hitsNothingTwiceAndStaysWithinItsLength() {
        for (Schedule schedule : schedules()) {
            assertThat(schedule.faults())
                    .as("seed %d", schedule.seed())
                    .isSortedAccordingTo(Comparator.comparing(Fault::at))
                    .allMatch(fault -> fault.at().compareTo(LENGTH) < 0);
            assertThat(schedule.faults().stream().map(ScheduleTest::what).toList())
                    .as("seed %d", schedule.seed())
                    .doesNotHaveDuplicates()
                    .contains("repeat", "poison");
        }
    }

    @Test
    void inTheLongRunEverythingIsHit() {
        Set<String> kills = new TreeSet<>();
        Set<String> pauses = new TreeSet<>();
        for (Schedule schedule : schedules()) {
            for (Fault fault : schedule.faults()) {
                switch (fault) {
                    case Fault.Kill kill -> kills.add(kill.process());
                    case Fault.Pause pause -> pauses.add(pause.process());
                    default -> {}
                }
            }
        }
        Set<String> rooms = Set.of("broker-1", "broker-2", "broker-3", "rollup", "rollup-2", "submission", "reporting");
        assertThat(pauses).isEqualTo(new TreeSet<>(rooms));
        assertThat(kills).containsAll(rooms).contains("database").hasSize(rooms.size() + 1);
    }

    private static List<Schedule> schedules() {
        return LongStream.rangeClosed(1, 50)
                .mapToObj(seed -> Schedule.draw(seed, LENGTH))
                .toList();
    }

    private static String what(Fault fault) {
        return switch (fault) {
            case Fault.Kill kill -> kill.process();
            case Fault.Pause pause -> pause.process();
            case Fault.Repeat repeat -> "repeat";
            case Fault.Poison poison -> "poison";
        };
    }
}
