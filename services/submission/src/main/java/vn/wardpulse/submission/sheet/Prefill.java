package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.report.OpenReport;

/** What the report holds already. A total that its channels make is left to them. */
record Prefill(OpenReport report) implements Content {

    @Override
    public Optional<Shown> at(SheetLine line, Column column) {
        return report.figure(line.indicator().code()).flatMap(held -> switch (column) {
            case REASON -> held.figure() instanceof Figure.NoData(String reason) ? text(reason) : Optional.empty();
            case REMARK -> text(held.remark());
            default -> figure(line, held).flatMap(figure -> number(line, figure, column));
        });
    }

    private static Optional<Figure> figure(SheetLine line, ReportedFigure held) {
        Channel channel = line.channel();
        if (channel != null) {
            return held.channels().stream()
                    .filter(part -> part.channel().equals(channel.code()))
                    .map(part -> part.figure())
                    .findFirst();
        }
        return held.channels().isEmpty() ? Optional.of(held.figure()) : Optional.empty();
    }

    private static Optional<Shown> number(SheetLine line, Figure figure, Column column) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value)
            when column == Column.FIGURE -> Optional.of(line.yesNo() ? YesNo.shown(value) : new Shown.Number(value));
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator)
            when column == Column.NUMERATOR -> Optional.of(new Shown.Number(numerator));
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator)
            when column == Column.DENOMINATOR -> Optional.of(new Shown.Number(denominator));
            default -> Optional.empty();
        };
    }

    private static Optional<Shown> text(@Nullable String text) {
        return Optional.ofNullable(text).map(Shown.Text::new);
    }
}
