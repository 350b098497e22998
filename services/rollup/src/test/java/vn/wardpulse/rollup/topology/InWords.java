package vn.wardpulse.rollup.topology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** Figures, targets, places and obligations in the words of a test. */
final class InWords {

    private InWords() {}

    /** {@code A=12}, {@code R=3/4}, or {@code A=} for no data. */
    static List<ReportedFigure> figures(String... texts) {
        return Arrays.stream(texts)
                .map(text -> {
                    String[] sides = text.split("=", 2);
                    return new ReportedFigure(new IndicatorCode(sides[0]), figure(sides[1]), null);
                })
                .toList();
    }

    private static Figure figure(String text) {
        if (text.isEmpty()) {
            return new Figure.NoData("nothing of the kind");
        }
        String[] parts = text.split("/");
        return parts.length == 1
                ? new Figure.Amount(new BigDecimal(text))
                : new Figure.Pair(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    static UnitTargets.Change from(String day, String indicator, @Nullable Target target) {
        return new UnitTargets.Change(LocalDate.parse(day), new IndicatorCode(indicator), target);
    }

    static Target atLeast(String value) {
        return new Target.AtLeast(new BigDecimal(value));
    }

    static Target atMost(String value) {
        return new Target.AtMost(new BigDecimal(value));
    }

    static Target range(String low, String high) {
        return new Target.Range(new BigDecimal(low), new BigDecimal(high));
    }

    static Target reduction(int part, int whole, int year) {
        return new Target.Reduction(BigInteger.valueOf(part), BigInteger.valueOf(whole), year);
    }

    static Unit.Spell spell(@Nullable LocalDate from, @Nullable LocalDate to, String parent) {
        return new Unit.Spell(from, to, new Name("x", "x"), new UnitId(parent));
    }

    static Obligation obligation(String unit, String form, String period) {
        return new Obligation(new UnitId(unit), new FormCode(form), Period.parse(period));
    }
}
