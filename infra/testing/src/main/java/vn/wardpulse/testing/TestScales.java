package vn.wardpulse.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;

/** Scales of rounds of emulation, and the groups of units that are ranked by them. */
public final class TestScales {

    private static final Name NAME = new Name("Thi đua", "Emulation");

    private TestScales() {}

    /** @param from the day from which on all of them are in it */
    public static UnitGroup group(GroupCode code, LocalDate from, UnitId... members) {
        return new UnitGroup(
                code,
                NAME,
                Stream.of(members)
                        .map(unit -> new UnitGroup.Member(unit, from, null))
                        .toList());
    }

    /** A scale for one cluster, of weight 1, with up to 5 points of bonus and 10 of deductions, that decides no ties. */
    public static Scale scale(ScaleId id, Cluster cluster, Scale.Thresholds proposed, Criterion... criteria) {
        return new Scale(
                id,
                NAME,
                1,
                List.of(cluster),
                BigDecimal.valueOf(5),
                BigDecimal.TEN,
                List.of(),
                proposed,
                List.of(criteria));
    }

    /** A criterion for all clusters whose points are its cap. */
    public static Criterion criterion(String code, int points, Measured measured) {
        BigDecimal most = BigDecimal.valueOf(points);
        return new Criterion(new CriterionCode(code), NAME, most, most, measured, List.of());
    }
}
