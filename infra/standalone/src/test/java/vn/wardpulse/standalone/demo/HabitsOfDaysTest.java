package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.UnitId;

/** How days are lived, whatever people do in them. */
class HabitsOfDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 16);

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private DemoClock clock;

    @BeforeEach
    void clock() {
        clock = DemoClock.keptIn(directory.resolve("clock"), DemoScript.LAST_DAY, () -> 0);
        clock.stand();
    }

    @Test
    void workingDaysAreLivedOneByOneAndDeedsInTheOrderOfTheirTime() {
        List<String> done = new ArrayList<>();
        Habit habit = day -> List.of(
                deed(day, 15, () -> done.add(day + " afternoon " + clock.instant())),
                deed(day, 9, () -> done.add(day + " morning " + clock.instant())));
        new Days(clock, List.of(habit), said::add).goOnTo(LocalDate.of(2023, 10, 17));
        assertThat(done)
                .containsExactly(
                        "2023-10-12 morning 2023-10-12T02:00:00Z",
                        "2023-10-12 afternoon 2023-10-12T08:00:00Z",
                        "2023-10-13 morning 2023-10-13T02:00:00Z",
                        "2023-10-13 afternoon 2023-10-13T08:00:00Z",
                        "2023-10-16 morning 2023-10-16T02:00:00Z",
                        "2023-10-16 afternoon 2023-10-16T08:00:00Z");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2023-10-17T01:00:00Z"));
        assertThat(said).containsExactly("The clock stands on 17/10/2023");
    }

    @Test
    void whatIsRefusedIsLeftOutAndWhatFailsEndsTheWalk() {
        List<String> done = new ArrayList<>();
        Habit faster = day -> List.of(
                deed(day, 9, () -> {
                    throw new DemoApi.Refused("409");
                }),
                deed(day, 10, () -> done.add("after it")));
        new Days(clock, List.of(faster), said::add).live(MONDAY);
        assertThat(done).containsExactly("after it");

        Habit failing = day -> List.of(deed(day, 11, () -> {
            throw new IllegalStateException("no answer");
        }));
        assertThatIllegalStateException().isThrownBy(() -> new Days(clock, List.of(failing), said::add).live(MONDAY));
    }

    @Test
    void chanceFallsTheSameWayHoweverOftenItIsAsked() {
        Chance chance = new Chance(7);
        assertThat(chance.of("a", 1).nextLong())
                .isEqualTo(new Chance(7).of("a", 1).nextLong());
        assertThat(chance.of("a", 1).nextLong()).isNotEqualTo(chance.of("a", 2).nextLong());
        assertThat(chance.falls(0, "a")).isFalse();
        assertThat(chance.falls(100, "a")).isTrue();
    }

    @Test
    void workingDaysSkipWeekendsAndHolidays() {
        assertThat(WorkingDay.plus(LocalDate.of(2023, 10, 13), 1)).isEqualTo(MONDAY);
        assertThat(WorkingDay.plus(MONDAY, -1)).isEqualTo(LocalDate.of(2023, 10, 13));
        assertThat(WorkingDay.onOrAfter(LocalDate.of(2023, 10, 14))).isEqualTo(MONDAY);
        assertThat(WorkingDay.plus(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(WorkingDay.plus(LocalDate.of(2024, 2, 7), 1)).isEqualTo(LocalDate.of(2024, 2, 15));
        assertThat(WorkingDay.is(LocalDate.of(2024, 5, 4))).isTrue();
    }

    @Test
    void whatHappensAnywayHappensAmongWhatPeopleMakeAHabitOf() {
        List<String> done = new ArrayList<>();
        Habit habit = day -> List.of(deed(day, 15, () -> done.add("habit")));
        List<Deed> besides =
                List.of(deed(MONDAY, 9, () -> done.add("before it")), deed(MONDAY, 16, () -> done.add("after it")));
        new Days(clock, List.of(habit), said::add).live(MONDAY, besides);
        assertThat(done).containsExactly("before it", "habit", "after it");
    }

    @Test
    void daysBetweenTwoAreWorkingDaysWithBothAmongThem() {
        assertThat(WorkingDay.between(LocalDate.of(2023, 10, 13), MONDAY))
                .containsExactly(LocalDate.of(2023, 10, 13), MONDAY);
        assertThat(WorkingDay.between(LocalDate.of(2023, 10, 14), LocalDate.of(2023, 10, 15)))
                .isEmpty();
    }

    @Test
    void whatGroupsSayAddsUpToWhatTheirWardSays() {
        Figure amount = new Figure.Amount(BigDecimal.valueOf(8));
        Figure pair = new Figure.Pair(BigDecimal.valueOf(25), BigDecimal.valueOf(31));
        assertThat(shares(amount))
                .containsExactly(
                        new Figure.Amount(BigDecimal.valueOf(3)),
                        new Figure.Amount(BigDecimal.valueOf(3)),
                        new Figure.Amount(BigDecimal.valueOf(2)));
        assertThat(shares(pair))
                .containsExactly(
                        new Figure.Pair(BigDecimal.valueOf(9), BigDecimal.valueOf(11)),
                        new Figure.Pair(BigDecimal.valueOf(8), BigDecimal.valueOf(10)),
                        new Figure.Pair(BigDecimal.valueOf(8), BigDecimal.valueOf(10)));
    }

    private static List<Figure> shares(Figure whole) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> BelowTheWards.share(whole, number, 3))
                .toList();
    }

    @Test
    void whoeverIsScoredOrReportsBelowAWardHasSomebody() {
        DemoPeople people = new DemoPeople();
        for (String unit : List.of(
                "004-NV",
                "004-TNMT",
                "004-QLDA",
                "004-PTQD",
                "00139.01",
                "00139.02",
                "00139.03",
                "00145.01",
                "00145.02")) {
            assertThat(people.officer(new UnitId(unit))).as(unit).isPresent();
        }
    }

    @Test
    void everyUnitThatLeadsATaskHasSomebodyWhoReports() {
        DemoPeople people = new DemoPeople();
        for (String unit : List.of("004-BTG", "004-QLDT", "004-VHTT", "004-MTTQ", "004-DB-QU", "009-VHTT")) {
            assertThat(people.officer(new UnitId(unit))).as(unit).isPresent();
        }
        DemoWard.ALL.forEach(ward -> {
            assertThat(people.officer(ward.unit())).contains(ward.officer());
            assertThat(people.officer(new UnitId("004-DU-" + ward.unit()))).contains("danguy." + ward.officer());
        });
        DistrictAsks.WARDS.forEach(
                ward -> assertThat(people.officer(new UnitId(ward))).as(ward).isPresent());
    }

    private static Deed deed(LocalDate day, int hour, Runnable act) {
        return new Deed(
                day.atTime(LocalTime.of(hour, 0)).atZone(DemoScript.ZONE).toInstant(), "a deed", act);
    }
}
