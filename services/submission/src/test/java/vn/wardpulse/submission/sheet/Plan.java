package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Expression.When;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.FigureCheck;
import vn.wardpulse.submission.figures.RulesInForce;
import vn.wardpulse.submission.report.ObligationView;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.report.ReportState;
import vn.wardpulse.submission.report.ReportView;

/**
 * A form with every kind of line, in these rows: 10 HOU (households), 11 ADM (a share), 12 MEE (meetings), 13 and 14
 * its channels, 15 SCO (a score), 16 YES.
 */
final class Plan {

    static final UnitId WARD = new UnitId("00139");

    private static final LocalDate DAY = LocalDate.of(2023, 10, 14);

    private Plan() {}

    static OpenReport report(ReportedFigure... figures) {
        return report(WARD, figures);
    }

    static OpenReport report(UnitId unit, ReportedFigure... figures) {
        List<Indicator> asked = asked();
        Map<IndicatorCode, Figure> before = Map.of(new IndicatorCode("HOU"), amount("120"));
        List<ReportView.Line> lines = asked.stream()
                .map(indicator -> new ReportView.Line(
                        indicator.code(),
                        before.get(indicator.code()),
                        null,
                        new Target.AtLeast(new BigDecimal("6")),
                        null))
                .toList();
        return new OpenReport(
                new ReportView(
                        owed(unit),
                        1,
                        0,
                        List.of(figures),
                        null,
                        true,
                        null,
                        null,
                        lines,
                        List.of(),
                        List.of(),
                        List.of("save"),
                        false),
                definitions(asked),
                asked,
                new FigureCheck(
                        asked,
                        RulesInForce.on(DAY, rules()),
                        (indicator, when) ->
                                when == When.PREVIOUS ? Optional.ofNullable(before.get(indicator)) : Optional.empty()));
    }

    private static ObligationView owed(UnitId unit) {
        LocalDate due = LocalDate.of(2023, 10, 16);
        return new ObligationView(
                unit,
                new FormCode("F"),
                Period.month(2023, 10),
                due,
                due,
                null,
                false,
                due,
                due,
                ReportState.OPEN,
                0,
                false,
                null,
                null,
                3,
                null,
                Instant.EPOCH);
    }

    private static Definitions definitions(List<Indicator> asked) {
        Form form = new Form(
                new FormCode("F"),
                new Name("Biểu tháng", "Monthly form"),
                Frequency.MONTH,
                UnitKind.WARD,
                WARD,
                new CalendarCode("ND09"),
                2023,
                null,
                asked.stream().map(Indicator::code).toList());
        Unit unit = new Unit(
                WARD,
                "00139",
                UnitKind.WARD,
                List.of(new Unit.Spell(null, null, new Name("Phường Bồ Đề", "Bồ Đề ward"), null)));
        return new Definitions(
                1,
                Map.of(WARD, unit),
                asked.stream().collect(Collectors.toMap(Indicator::code, Function.identity())),
                Map.of(form.code(), form),
                List.of(),
                Map.of(),
                rules(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static List<ValidationRule> rules() {
        var change = new ValidationRule.UnusualChange(
                List.of(), new BigDecimal("3"), new BigDecimal("30"), new BigDecimal("10"));
        return List.of(
                new ValidationRule(new RuleCode("CHANGE"), List.of(new ValidationRule.Edition(DAY, null, change))));
    }

    private static List<Indicator> asked() {
        return List.of(
                indicator("HOU", "=Số hộ", MeasureKind.FLOW, 0),
                indicator("ADM", "Tỷ lệ hồ sơ đúng hạn", MeasureKind.RATIO, 2),
                indicator("MEE", "Số cuộc", MeasureKind.FLOW, 0)
                        .by(List.of(
                                new Channel(new ChannelCode("RADIO"), new Name("Đài", "Radio")),
                                new Channel(new ChannelCode("HALL"), new Name("Hội trường", "Hall")))),
                indicator("SCO", "Điểm", MeasureKind.SCORE, 3),
                indicator("YES", "Có kế hoạch", MeasureKind.YES_NO, 0));
    }

    private static Indicator indicator(String code, String name, MeasureKind measure, int decimals) {
        boolean ratio = measure == MeasureKind.RATIO;
        return new Indicator(
                new IndicatorCode(code),
                new ThemeCode("T"),
                new Name(name, "Indicator " + code),
                measure,
                ratio ? new Name("%", "%") : new Name("hộ", "households"),
                decimals,
                0,
                Frequency.MONTH,
                TimeRule.SUM,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? new Name("Đúng hạn", "In time") : null,
                ratio ? new Name("Tổng số", "All") : null,
                1);
    }

    static Figure amount(String value) {
        return new Figure.Amount(new BigDecimal(value));
    }

    static Figure pair(String numerator, String denominator) {
        return new Figure.Pair(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    static List<String> codes(FilledSheet sheet) {
        return sheet.findings().stream()
                .map(finding -> finding.fault().code() + "@" + finding.fault().where())
                .sorted()
                .toList();
    }

    static List<String> codes(String... codes) {
        return Arrays.stream(codes).sorted().toList();
    }
}
