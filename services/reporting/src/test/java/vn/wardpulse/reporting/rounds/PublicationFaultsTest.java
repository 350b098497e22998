package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Successions;
import vn.wardpulse.testing.TestScales;
import vn.wardpulse.testing.TestUnits;
import vn.wardpulse.web.Fault;

/** A round from April to September 2023 whose windows are those of Decree 09: May to September count. */
class PublicationFaultsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId OTHER_DISTRICT = new UnitId("009");
    private static final UnitId STRANGER = new UnitId("00343");
    private static final FormCode MONTHLY = new FormCode("FM");
    private static final IndicatorCode HOUSEHOLDS = new IndicatorCode("SOC-01");
    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 9, 30);
    private static final Instant AFTER = Instant.parse("2023-10-20T02:00:00Z");
    private static final List<Period> PERIODS =
            List.of(Period.quarter(2023, 3), Period.month(2023, 5), Period.month(2023, 6), Period.year(2021));

    private final Scale scale = Sample.scale(
            Sample.criterion("DUNG-HAN", "10", new Measured.Timeliness(List.of(MONTHLY))),
            Sample.criterion("HO-NGHEO", "15", Sample.indicator("SOC-01", Way.PROGRESS, Sample.reduction(1, 3, 2021))));

    @Test
    void theRoundRestsOnPeriodsWhoseWindowLiesInItAndOnItsBaselineYear() {
        RunningRound round = round();
        assertThat(round.periods(catalogue(WARD), Map.of(HOUSEHOLDS, Set.of(2021))))
                .containsExactlyInAnyOrder(
                        Period.month(2023, 5),
                        Period.month(2023, 6),
                        Period.month(2023, 7),
                        Period.month(2023, 8),
                        Period.month(2023, 9),
                        Period.quarter(2023, 3),
                        Period.quarter(2021, 1),
                        Period.quarter(2021, 2),
                        Period.quarter(2021, 3),
                        Period.quarter(2021, 4));
    }

    @Test
    void whatIsFrozenForItIsNoPeriodTwiceAndNeverNothing() {
        assertThat(round().toFreeze(periods(WARD)))
                .containsExactlyInAnyOrder(
                        Period.month(2023, 5), Period.month(2023, 6), Period.quarter(2023, 3), Period.year(2021));
        assertThat(round().toFreeze(new TreeSet<>()))
                .as("where everything is judged by hand")
                .containsExactly(Period.year(2023));
    }

    @Test
    void aSnapshotThatHasAllOfItCarriesTheResult() {
        assertThat(codes(manifest(true, AFTER, List.of(), PERIODS), WARD, true)).isEmpty();
    }

    @Test
    void everythingThatStandsInTheWayIsSaidAtOnce() {
        Manifest poor = manifest(
                false, Instant.parse("2023-09-30T02:00:00Z"), List.of(MONTHLY), List.of(Period.quarter(2023, 3)));

        assertThat(codes(poor, STRANGER, false))
                .containsExactly(
                        "snapshot-provisional",
                        "snapshot-too-early",
                        "snapshot-of-a-part",
                        "snapshot-without-units",
                        "snapshot-without-periods",
                        "snapshot-before-due");
        assertThat(new PublicationFaults(poor).of(round(), catalogue(STRANGER), basis(false), periods(STRANGER), ZONE))
                .filteredOn(fault -> fault.code().equals("snapshot-without-periods"))
                .first()
                .satisfies(fault -> assertThat(fault.en())
                        .contains("2021-Q1", "2023-05", "2023-06")
                        .doesNotContain("2023-07"));
    }

    private List<String> codes(Manifest manifest, UnitId unit, boolean due) {
        return new PublicationFaults(manifest)
                .of(round(), catalogue(unit), basis(due), periods(unit), ZONE).stream()
                        .map(Fault::code)
                        .toList();
    }

    private SortedSet<Period> periods(UnitId unit) {
        return round().periods(catalogue(unit), Map.of(HOUSEHOLDS, Set.of(2021)));
    }

    private RunningRound round() {
        return Sample.round(scale, FIRST, LAST);
    }

    /** @param member the only unit of the round */
    private static Catalogue catalogue(UnitId member) {
        return Catalogue.of(
                List.of(
                        TestUnits.unit(DISTRICT, UnitKind.DISTRICT, null),
                        TestUnits.unit(OTHER_DISTRICT, UnitKind.DISTRICT, null),
                        TestUnits.unit(WARD, UnitKind.WARD, DISTRICT),
                        TestUnits.unit(STRANGER, UnitKind.WARD, OTHER_DISTRICT)),
                List.of(TestScales.group(Sample.CLUSTER, FIRST, member)),
                new Successions(List.of()),
                List.of(),
                List.of(Sample.level("SOC-01")),
                List.of(
                        form(MONTHLY, Frequency.MONTH, UnitKind.WARD, "SEC-05"),
                        form(new FormCode("FQ"), Frequency.QUARTER, UnitKind.WARD, "SOC-01"),
                        form(new FormCode("FG"), Frequency.MONTH, UnitKind.RESIDENTIAL_GROUP, "SOC-01")),
                List.of());
    }

    private static Form form(FormCode code, Frequency frequency, UnitKind level, String indicator) {
        return new Form(
                code,
                Sample.NAME,
                frequency,
                level,
                DISTRICT,
                new CalendarCode("ND09"),
                2021,
                null,
                List.of(new IndicatorCode(indicator)));
    }

    /** One obligation of the round, of which it depends whether its due date has passed, and one before it that is open. */
    private static Basis basis(boolean due) {
        return new Basis() {
            @Override
            public List<Reported> figures(
                    IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units) {
                return List.of();
            }

            @Override
            public List<Obliged> obliged(int year, List<UnitId> units) {
                return List.of(
                        new Obliged(WARD, "FM/2023-09", State.OPEN, due, false),
                        new Obliged(WARD, "FM/2023-04", State.OPEN, false, false));
            }

            @Override
            public Map<UnitId, UnitTargets> targets(int year, Collection<UnitId> units) {
                return Map.of();
            }
        };
    }

    private static Manifest manifest(boolean official, Instant at, List<FormCode> forms, List<Period> periods) {
        return new Manifest(
                Manifest.FORMAT,
                3,
                "Số liệu",
                null,
                official,
                null,
                new Manifest.Person("tonghop", "Chuyên viên"),
                at,
                new Manifest.Scope(DISTRICT, forms, List.<ThemeCode>of(), periods),
                new Manifest.Position(1, 1),
                Map.of(),
                "00",
                null);
    }
}
