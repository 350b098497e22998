package vn.wardpulse.model.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;

/** Scales of rounds, under the names of their golden files. */
final class GoldenScales {

    private static final RoundId ROUND = new RoundId(new PlanCode("P2021"), 2);
    private static final Name NAME = new Name("Thang điểm", "Scale");

    static final Map<String, CatalogueEvent> EVENTS = Map.of(
            "scale-defined.1",
            new CatalogueEvent.ScaleDefined(
                    CatalogueEventGoldenTest.head(41),
                    new Scale(
                            new ScaleId(ROUND, 2023),
                            NAME,
                            2,
                            List.of(
                                    new Cluster(new GroupCode("LB-CUM-1"), new UnitId("00118")),
                                    new Cluster(new GroupCode("LB-CUM-2"), new UnitId("00139"))),
                            new BigDecimal("5"),
                            new BigDecimal("10.5"),
                            List.of(new CriterionCode("HO-NGHEO")),
                            new Scale.Thresholds(new BigDecimal("90"), 3, new BigDecimal("50")),
                            List.of(
                                    criterion(
                                            "HO-NGHEO",
                                            "20",
                                            new Measured.Indicator(
                                                    new IndicatorCode("SOC-01"),
                                                    Way.PROGRESS,
                                                    new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(3), 2021))),
                                    criterion(
                                            "VIEC-LAM",
                                            "10",
                                            new Measured.Indicator(new IndicatorCode("SOC-02"), Way.ACHIEVED, null)),
                                    criterion(
                                            "BAO-CAO",
                                            "5",
                                            new Measured.Completeness(List.of(new FormCode("LB2023-M")))),
                                    criterion("DUNG-HAN", "5", new Measured.Timeliness(List.of())),
                                    new Criterion(
                                            new CriterionCode("CONG-TRINH"),
                                            NAME,
                                            new BigDecimal("10"),
                                            new BigDecimal("12.5"),
                                            new Measured.Counted(
                                                    Way.MET,
                                                    new Target.Range(new BigDecimal("1"), new BigDecimal("2"))),
                                            List.of(new GroupCode("LB-CUM-2"))),
                                    criterion("TUYEN-TRUYEN", "10", new Measured.Judged()),
                                    criterion("THUONG", "5", new Measured.Bonus()),
                                    criterion("TRU", "5", new Measured.Deduction())))),
            "scale-defined.1.bare",
            new CatalogueEvent.ScaleDefined(
                    CatalogueEventGoldenTest.head(42),
                    new Scale(
                            new ScaleId(ROUND, 2024),
                            NAME,
                            1,
                            List.of(new Cluster(new GroupCode("LB-CUM-1"), new UnitId("004-NV"))),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            List.of(),
                            new Scale.Thresholds(null, 0, null),
                            List.of())));

    private GoldenScales() {}

    private static Criterion criterion(String code, String points, Measured measured) {
        return new Criterion(
                new CriterionCode(code), NAME, new BigDecimal(points), new BigDecimal(points), measured, List.of());
    }
}
