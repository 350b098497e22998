package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.view.Total;

/**
 * Figures as short texts: {@code FOO=3} an amount, {@code FOO=3/4} a pair, {@code FOO=-} no data, {@code FOO=A:1+B:2} by
 * channels.
 */
final class FigureText {

    private FigureText() {}

    static List<ReportedFigure> lines(String... figures) {
        return Arrays.stream(figures)
                .map(text -> text.split("="))
                .map(parts -> line(new IndicatorCode(parts[0]), parts[1]))
                .toList();
    }

    private static ReportedFigure line(IndicatorCode indicator, String text) {
        if (!text.contains(":")) {
            return new ReportedFigure(indicator, figure(text), null);
        }
        List<ChannelFigure> parts = Arrays.stream(text.split("\\+"))
                .map(part -> part.split(":"))
                .map(part -> new ChannelFigure(new ChannelCode(part[0]), figure(part[1])))
                .toList();
        return new ReportedFigure(
                indicator, Figure.sum(parts.stream().map(ChannelFigure::figure).toList()), null, parts);
    }

    private static Figure figure(String text) {
        if (text.equals("-")) {
            return new Figure.NoData("không phát sinh");
        }
        String[] parts = text.split("/");
        return parts.length == 1
                ? new Figure.Amount(new BigDecimal(text))
                : new Figure.Pair(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    /** A total as text: {@code amount}, {@code amount/over} or {@code -}. */
    static String figure(Total total) {
        if (total.amount() == null) {
            return "-";
        }
        String amount = total.amount().toPlainString();
        return total.over() == null ? amount : amount + "/" + total.over().toPlainString();
    }

    /** Its counts as text: units owed reported partial approved late. */
    static String counts(Total total) {
        return "%d %d %d %d %d %d"
                .formatted(
                        total.units(), total.owed(), total.reported(), total.partial(), total.approved(), total.late());
    }
}
