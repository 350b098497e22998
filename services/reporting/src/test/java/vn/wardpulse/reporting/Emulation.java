package vn.wardpulse.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.testing.TestPlans;
import vn.wardpulse.testing.TestScales;

/**
 * A plan of the city whose rounds all run from 15 March to 14 August 2023, unless it is told otherwise, so that the months
 * from April to August count, and what the catalogue and the judges say of them.
 */
final class Emulation {

    /** The indicator that its scales ask for. */
    static final String FLOW = "MONTH-SUM-SUM-FLOW";

    private static final LocalDate FIRST = LocalDate.of(2023, 3, 15);
    private static final LocalDate LAST = LocalDate.of(2023, 8, 14);

    /** As everything else that is defined here, so that no other test meets a change. */
    private static final Instant AT = Instant.EPOCH;

    private final PlanCode plan;
    private final Cluster cluster;
    private final long mark;
    private final LocalDate last;

    /**
     * @param lead of the one cluster that is ranked
     * @param mark tells its events from those of other plans
     */
    Emulation(String plan, String lead, long mark) {
        this(plan, lead, mark, LAST);
    }

    Emulation(String plan, String lead, long mark, LocalDate last) {
        this.plan = new PlanCode(plan);
        this.cluster = new Cluster(new GroupCode(plan + "-CUM"), new UnitId(lead));
        this.mark = mark;
        this.last = last;
    }

    CatalogueEvent cluster(long position, String... units) {
        UnitId[] members = Stream.of(units).map(UnitId::new).toArray(UnitId[]::new);
        return new CatalogueEvent.UnitGroupDefined(head(position), TestScales.group(cluster.group(), FIRST, members));
    }

    /** @param standing the unit that watches over it, or null where none does */
    CatalogueEvent plan(long position, @Nullable String standing, int rounds) {
        Round[] numbered = IntStream.rangeClosed(1, rounds)
                .mapToObj(number -> TestPlans.round(number, FIRST, last))
                .toArray(Round[]::new);
        return new CatalogueEvent.PlanDefined(
                head(position),
                TestPlans.plan(
                        plan, new UnitId("01"), standing == null ? null : new UnitId(standing), FIRST, last, numbered));
    }

    /** 50 points for a figure, 30 for reports in time, 20 by hand. */
    CatalogueEvent scale(long position, int round) {
        return scale(
                position,
                round,
                new Scale.Thresholds(BigDecimal.ONE, 1, null),
                TestScales.criterion(
                        "FLOW",
                        50,
                        new Measured.Indicator(
                                new IndicatorCode(FLOW), Way.ACHIEVED, new Target.AtLeast(new BigDecimal("70.5")))),
                TestScales.criterion("ON-TIME", 30, new Measured.Timeliness(List.of(new FormCode("FM")))),
                byHand(20));
    }

    CatalogueEvent scale(long position, int round, Scale.Thresholds proposed, Criterion... criteria) {
        return new CatalogueEvent.ScaleDefined(
                head(position), TestScales.scale(new ScaleId(id(round), 2023), cluster, proposed, criteria));
    }

    static Criterion byHand(int points) {
        return TestScales.criterion("BY-HAND", points, new Measured.Judged());
    }

    SheetId sheet(int round, String unit) {
        return new SheetId(id(round), new UnitId(unit));
    }

    /** What a stage says of what is judged by hand, handing it on. */
    SheetActed judged(long position, SheetId sheet, int version, Stage stage, String points, @Nullable String words) {
        return acted(
                position,
                sheet,
                version,
                new SheetAct.Judged(
                        stage,
                        true,
                        List.of(new Judgement(2023, new CriterionCode("BY-HAND"), new BigDecimal(points), words)),
                        List.of()));
    }

    SheetActed acted(long position, SheetId sheet, int version, SheetAct act) {
        return new SheetActed(head(position), sheet, version, act);
    }

    private RoundId id(int round) {
        return new RoundId(plan, round);
    }

    private EventHead head(long position) {
        return new EventHead(position, AT, "thuongtruc", new UUID(mark, position));
    }
}
