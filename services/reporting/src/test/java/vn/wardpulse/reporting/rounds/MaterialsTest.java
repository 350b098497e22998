package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Successions;
import vn.wardpulse.testing.TestUnits;

/** The plan of 2024 asks by a form of its own for what that of 2023 asked for: a round in 2024 counts what is in it. */
class MaterialsTest {

    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId WARD = new UnitId("00139");
    private static final IndicatorCode WORK = new IndicatorCode("SOC-02");
    private static final FormCode BEFORE = new FormCode("LB2023-M");
    private static final FormCode NOW = new FormCode("LB2024-M");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);
    private static final Period FEBRUARY = Period.month(2024, 2);

    private final Scale scale = Sample.scale(
            2024, 1, "5", "10", Sample.criterion("VIEC-LAM", "10", Sample.indicator("SOC-02", Way.ACHIEVED, null)));

    @Test
    void aFigureIsTakenByTheFormThatAsksForItInItsPeriod() {
        Material material = Objects.requireNonNull(new Materials(basis())
                .gather(Sample.round(scale, FIRST, LAST), scale, catalogue(), Map.of(WARD, Sample.CLUSTER), Map.of())
                .get(WARD));
        Series series = Objects.requireNonNull(material.series().get(WORK));

        assertThat(series.periods())
                .extracting(Series.Sub::period)
                .as("whose window lies in the round")
                .containsExactly(FEBRUARY, Period.month(2024, 3), Period.month(2024, 4), Period.month(2024, 5));
        assertThat(series.due()).isEqualTo(1);
        assertThat(series.reported()).isEqualTo(1);
        assertThat(material.owed()).extracting(Owed::form).containsExactly(NOW);
    }

    private static Catalogue catalogue() {
        return Catalogue.of(
                List.of(
                        TestUnits.unit(DISTRICT, UnitKind.DISTRICT, null),
                        TestUnits.unit(WARD, UnitKind.WARD, DISTRICT)),
                List.of(),
                new Successions(List.of()),
                List.of(),
                List.of(Sample.flow("SOC-02")),
                List.of(form(BEFORE, 2023, 2023), form(NOW, 2024, null)),
                List.of());
    }

    private static Form form(FormCode code, int firstYear, @Nullable Integer lastYear) {
        return new Form(
                code,
                Sample.NAME,
                Frequency.MONTH,
                UnitKind.WARD,
                DISTRICT,
                new CalendarCode("ND09"),
                firstYear,
                lastYear,
                List.of(WORK));
    }

    /** February is reported and was due. */
    private static Basis basis() {
        return new Basis() {
            @Override
            public List<Reported> figures(
                    IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units) {
                return forms.contains(NOW) && periods.contains(FEBRUARY)
                        ? List.of(new Reported(WARD, NOW, FEBRUARY, 1, new Figure.Amount(BigDecimal.TEN)))
                        : List.of();
            }

            @Override
            public List<Obliged> obliged(int year, List<UnitId> units) {
                return List.of(new Obliged(WARD, NOW + "/" + FEBRUARY, State.APPROVED, true, true));
            }

            @Override
            public Map<UnitId, UnitTargets> targets(int year, Collection<UnitId> units) {
                return Map.of();
            }
        };
    }
}
