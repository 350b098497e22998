package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.indicator.IndicatorView.Member;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.picture.Sparkline;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/**
 * The units in order of their figures, the best first; of an indicator that is best within bounds, the highest. Equal
 * figures share a place. How far each has moved is against the period before.
 */
final class Ranking {

    private final IndicatorData data;
    private final Indicator indicator;
    private final Period period;
    private final Words words;
    private final boolean flow;
    private final Map<UnitId, Integer> places;
    private final Map<UnitId, Integer> before;
    private final Map<UnitId, BigDecimal> shares;
    private final BigDecimal longest;

    Ranking(IndicatorData data, Words words) {
        this.data = data;
        this.indicator = data.indicator();
        this.period = data.choice().period();
        this.words = words;
        this.flow = indicator.measure() == MeasureKind.FLOW;
        this.places = places(period);
        this.before = places(period.previous());
        this.shares = shares();
        this.longest = shares.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** Who is first and who is last, where there is anybody to compare. */
    String title() {
        List<UnitOnDay> ranked = data.members().stream()
                .filter(member -> places.containsKey(member.id()))
                .sorted(order())
                .toList();
        if (ranked.size() < 2) {
            return words.say("indicator.rank");
        }
        return words.say(
                "indicator.rank.title",
                words.shortName(ranked.getFirst().name()),
                words.shortName(ranked.getLast().name()));
    }

    List<Member> members() {
        return data.members().stream().sorted(order()).map(this::member).toList();
    }

    private Comparator<UnitOnDay> order() {
        return Comparator.comparing((UnitOnDay member) -> places.getOrDefault(member.id(), Integer.MAX_VALUE));
    }

    private Map<UnitId, Integer> places(Period of) {
        Map<UnitId, BigDecimal> values = new HashMap<>();
        data.members()
                .forEach(member ->
                        data.cell(member.id(), of).map(this::value).ifPresent(value -> values.put(member.id(), value)));
        Comparator<BigDecimal> best =
                indicator.better() == Direction.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<BigDecimal> sorted = values.values().stream().sorted(best).toList();
        Map<UnitId, Integer> places = new HashMap<>();
        values.forEach((unit, value) -> places.put(unit, sorted.indexOf(value) + 1));
        return places;
    }

    private @Nullable BigDecimal value(CellEntry cell) {
        return Values.of(indicator, total(cell));
    }

    private Total total(CellEntry cell) {
        return flow ? cell.toDate() : cell.own();
    }

    private Member member(UnitOnDay unit) {
        Optional<CellEntry> cell = data.cell(unit.id(), period);
        Status status = cell.map(CellEntry::status).orElse(Status.NOT_DUE);
        Integer place = places.get(unit.id());
        int up = place == null || !before.containsKey(unit.id()) ? 0 : before.get(unit.id()) - place;
        BigDecimal share = shares.get(unit.id());
        List<CellEntry> series = series(unit.id());
        return new Member(
                unit.id().value(),
                place == null ? "" : String.valueOf(place),
                up == 0 ? "" : (up > 0 ? "▲" : "▼") + Math.abs(up),
                up == 0
                        ? ""
                        : words.say(
                                up > 0 ? "indicator.rank.up" : "indicator.rank.down",
                                String.valueOf(Math.abs(up)),
                                words.period(period.previous())),
                unit.id().equals(data.choice().unit().id()),
                words.shortName(unit.name()),
                "/don-vi/%s?period=%s".formatted(unit.id(), period),
                cell.map(c -> Values.shown(indicator, total(c))).orElse(Numbers.MISSING),
                cell.map(this::total)
                        .filter(total -> total.units() > 0 && total.reported() < total.owed())
                        .isPresent(),
                cell.filter(c -> c.toDate().owed() > 0).isPresent()
                        ? Addresses.explained(unit.id(), indicator.code(), period, flow)
                        : null,
                share == null ? null : width(share),
                share,
                share == null ? "" : IndicatorSheet.percent(share),
                cell.map(c -> Values.shown(indicator, c.target())).orElse(""),
                Mark.of(status),
                words.say(Mark.key(status)),
                Sparkline.of(
                        series.stream().map(c -> Values.of(indicator, c.own())).toList()),
                lineText(series));
    }

    /** Of the figure of them all, by unit; empty where theirs do not add up to it. */
    private Map<UnitId, BigDecimal> shares() {
        Map<UnitId, BigDecimal> amounts = new HashMap<>();
        if (indicator.acrossUnits() == UnitRule.SUM) {
            data.members()
                    .forEach(member -> data.cell(member.id(), period)
                            .map(cell -> total(cell).amount())
                            .ifPresent(amount -> amounts.put(member.id(), amount)));
        }
        BigDecimal whole = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || amounts.values().stream().anyMatch(amount -> amount.signum() < 0)) {
            return Map.of();
        }
        amounts.replaceAll((unit, amount) -> amount.divide(whole, 6, RoundingMode.HALF_UP));
        return amounts;
    }

    /** In hundredths of the longest bar. */
    private String width(BigDecimal share) {
        return longest.signum() == 0
                ? "0"
                : share.scaleByPowerOfTen(2)
                        .divide(longest, 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The periods of a year up to this one's end. */
    private List<CellEntry> series(UnitId unit) {
        List<CellEntry> all = new ArrayList<>();
        for (int year = period.year() - 1; year <= period.year(); year++) {
            for (Period of : Period.allOf(year)) {
                boolean later = of.year() == period.year() && of.lastMonth() > period.lastMonth();
                if (of.frequency() == indicator.frequency() && !later) {
                    data.cell(unit, of).ifPresent(all::add);
                }
            }
        }
        return all.subList(Math.max(0, all.size() - indicator.frequency().perYear()), all.size());
    }

    private String lineText(List<CellEntry> series) {
        return String.join(
                "; ",
                series.stream()
                        .map(cell -> words.period(cell.period()) + ": " + Values.shown(indicator, cell.own()))
                        .toList());
    }
}
