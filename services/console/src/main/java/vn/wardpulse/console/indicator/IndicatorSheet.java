package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.indicator.IndicatorView.Fact;
import vn.wardpulse.console.indicator.IndicatorView.Line;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.picture.Trend;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Changes;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/** Writes the page: what the indicator comes to, period by period, and against last year. */
final class IndicatorSheet {

    private final IndicatorData data;
    private final Indicator indicator;
    private final Period period;
    private final Words words;
    private final boolean flow;

    private IndicatorSheet(IndicatorData data, Words words) {
        this.data = data;
        this.indicator = data.indicator();
        this.period = data.choice().period();
        this.words = words;
        this.flow = indicator.measure() == MeasureKind.FLOW;
    }

    static IndicatorView write(IndicatorData data, Words words) {
        return new IndicatorSheet(data, words).view();
    }

    private IndicatorView view() {
        Optional<CellEntry> cell = data.cell(period);
        Status status = cell.map(CellEntry::status).orElse(Status.NOT_DUE);
        Ranking ranking = new Ranking(data, words);
        Absent absent = new Absent(data, words);
        List<Period> year = year();
        return new IndicatorView(
                indicator.code().value(),
                words.name(indicator.name()),
                data.theme().map(theme -> words.name(theme.name())).orElse(""),
                indicator.theme().value(),
                words.unit(data.choice().unit().kind(), data.choice().unit().name()),
                words.period(period),
                String.valueOf(period.year()),
                flow,
                words.asOf(data.at(), data.today()),
                data.change(),
                Mark.of(status),
                words.say(Mark.key(status)),
                cell.map(this::finding).orElseGet(() -> words.say("indicator.finding.none")),
                cell.map(c -> Values.of(indicator, flow ? c.toDate() : c.own()))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                cell.map(this::facts).orElse(List.of()),
                Trend.of(year.stream().map(this::point).toList(), Goal.of(indicator, cell), flow),
                words.say("indicator.trend", words.frequency(indicator.frequency()), String.valueOf(period.year())),
                Goal.of(indicator, cell) == null ? "" : words.say(flow ? "indicator.goal.each" : "indicator.goal"),
                year,
                year.stream().map(this::line).toList(),
                ranking.title(),
                ranking.members(),
                SideBySide.of(data, year, words),
                absent.title(),
                absent.reports());
    }

    /** «Đạt 83,3 % mục tiêu năm, tiến độ đến nay là 75 %». */
    private String finding(CellEntry cell) {
        BigDecimal value = Values.of(indicator, flow ? cell.toDate() : cell.own());
        if (value == null) {
            return words.say(cell.status() == Status.NO_DATA ? "indicator.finding.nodata" : "indicator.finding.none");
        }
        String shown = Numbers.rounded(value, indicator.decimals()) + " " + words.name(indicator.unitOfMeasure());
        if (cell.target() == null) {
            return words.say("indicator.finding.notarget", shown);
        }
        if (flow && cell.share() != null && running(cell)) {
            return words.say(
                    "indicator.finding.flow", shown, percent(cell.share()), percent(Values.decimal(cell.pace())));
        }
        return words.say("indicator.finding.target", shown, Values.shown(indicator, cell.target()));
    }

    private static boolean running(CellEntry cell) {
        return Values.decimal(cell.pace()).compareTo(BigDecimal.ONE) < 0;
    }

    private List<Fact> facts(CellEntry cell) {
        String unit = words.name(indicator.unitOfMeasure());
        List<Fact> facts = new ArrayList<>();
        boolean asked = cell.toDate().owed() > 0;
        if (flow) {
            facts.add(new Fact(
                    words.say("indicator.todate"),
                    Values.shown(indicator, cell.toDate()),
                    unit,
                    basis(cell.toDate()),
                    "",
                    asked ? explain(period, true) : null));
        }
        if (!flow || period.frequency() != Frequency.YEAR) {
            facts.add(new Fact(
                    words.opening(words.period(period)),
                    Values.shown(indicator, cell.own()),
                    unit,
                    flow ? "" : basis(cell.own()),
                    "",
                    asked ? explain(period, false) : null));
        }
        if (cell.target() != null) {
            facts.add(new Fact(
                    words.say("indicator.target"),
                    Values.shown(indicator, cell.target()),
                    unit,
                    cell.target().lacking() == 0
                            ? ""
                            : words.say(
                                    data.ofWards() ? "live.target.lacking" : "live.target.lacking.units",
                                    String.valueOf(cell.target().lacking())),
                    "",
                    null));
        }
        facts.add(new Fact(
                words.say("live.col.change"),
                Changes.shown(indicator, data.comparison().orElse(null), words),
                "",
                data.comparison()
                        .map(comparison -> comparison.through() == null
                                ? ""
                                : words.say("live.change.through", words.period(comparison.through())))
                        .orElse(""),
                Changes.tone(indicator, data.comparison().orElse(null)),
                null));
        return facts;
    }

    private String basis(Total total) {
        return total.owed() == 0 || data.choice().unit().kind().alone()
                ? ""
                : words.say(
                        data.ofWards() ? "indicator.basis" : "indicator.basis.units",
                        String.valueOf(total.reported()),
                        String.valueOf(total.owed()));
    }

    private String explain(Period of, boolean toDate) {
        return Addresses.explained(data.choice().unit().id(), indicator.code(), of, toDate);
    }

    /** The periods of the year in which the indicator is reported. */
    private List<Period> year() {
        return Period.allOf(period.year()).stream()
                .filter(p -> p.frequency() == indicator.frequency())
                .toList();
    }

    private Trend.Point point(Period of) {
        Total own = own(of);
        Total before = own(of.sameLastYear());
        return new Trend.Point(
                words.periodInYear(of),
                words.say(
                        "indicator.point",
                        words.opening(words.period(of)),
                        Values.shown(indicator, own),
                        Values.shown(indicator, before)),
                Values.of(indicator, own),
                Values.of(indicator, before));
    }

    private @Nullable Total own(Period of) {
        return data.cell(of).map(CellEntry::own).orElse(null);
    }

    private Line line(Period of) {
        Total own = own(of);
        Total before = own(of.sameLastYear());
        Optional<CellEntry> cell = data.cell(of);
        boolean begun = own != null && (own.owed() > 0 || own.units() > 0);
        Difference difference = Difference.between(indicator, before, own);
        return new Line(
                words.opening(words.periodInYear(of)),
                Values.shown(indicator, own),
                own != null && own.units() > 0 && own.owed() > 0 ? explain(of, false) : null,
                Values.shown(indicator, before),
                difference.text(words),
                difference.tone(),
                flow && begun
                        ? cell.map(c -> Values.shown(indicator, c.toDate())).orElse(Numbers.MISSING)
                        : "",
                own == null || own.owed() == 0 || data.choice().unit().kind().alone()
                        ? ""
                        : own.reported() + "/" + own.owed(),
                own != null && own.reported() < own.owed());
    }

    static String percent(BigDecimal part) {
        return Numbers.exact(part.scaleByPowerOfTen(2).setScale(1, RoundingMode.HALF_UP)) + " %";
    }
}
