package vn.wardpulse.acceptance.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** A ward's figures of October, as an officer writes them: in the order of the form, one field per text. */
final class October {

    static final List<Line> LINES = List.of(
            new Line("URB-02", "1"),
            new Line("URB-04", "38", "39"),
            new Line("ADM-01", "1.240", "1.247"),
            new Line("ADM-02", "912", "1.105"),
            new Line("SOC-02", "22"),
            new Line("SOC-03", "310", "310"),
            new Line("CUL-03", "3"),
            new Line("HEA-02", "41", "42"),
            new Line("FOO-01", "17"),
            new Line("FOO-02", "16", "17"),
            new Line("FOO-03", "1", "1"),
            new Line("FOO-04", "0"),
            new Line("SEC-01", "2"),
            new Line("SEC-03", "0"),
            new Line("SEC-04", "1.098,4", "1.110,2"),
            new Line("SEC-05", "4"));

    private October() {}

    /** What is typed into one line: a figure, or a numerator and a denominator. */
    record Line(String indicator, List<String> typed) {

        Line(String indicator, String... typed) {
            this(indicator, List.of(typed));
        }
    }

    static Line of(String indicator) {
        return LINES.stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    static Obligation of(UnitId ward) {
        return new Obligation(ward, new FormCode("LB2023-M"), Period.month(2023, 10));
    }

    /** The same as other systems send it. */
    static List<ReportedFigure> figures() {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Line line : LINES) {
            List<BigDecimal> numbers =
                    line.typed().stream().map(October::number).toList();
            figures.add(new ReportedFigure(
                    new IndicatorCode(line.indicator()),
                    numbers.size() == 1
                            ? new Figure.Amount(numbers.getFirst())
                            : new Figure.Pair(numbers.getFirst(), numbers.getLast()),
                    null));
        }
        return figures;
    }

    private static BigDecimal number(String typed) {
        return new BigDecimal(typed.replace(".", "").replace(',', '.'));
    }
}
