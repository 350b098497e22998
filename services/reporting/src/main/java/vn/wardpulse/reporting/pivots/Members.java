package vn.wardpulse.reporting.pivots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.reach.Scope;

/** The places of each axis, in the order in which they are shown. */
final class Members {

    /** The key of what was reported by no channel. */
    static final String NO_CHANNEL = "-";

    private static final Name EVERY_CHANNEL = new Name("Tất cả", "All");
    private static final Name WITHOUT_CHANNEL = new Name("Không theo kênh", "By none");

    private static final Comparator<Period> IN_TIME = Comparator.<Period>comparingInt(Period::year)
            .thenComparingInt(Period::lastMonth)
            .thenComparing(Period::firstMonth, Comparator.reverseOrder());

    private final Wish wish;
    private final Scope scope;
    private final Catalogue catalogue;

    Members(Wish wish, Scope scope) {
        this.wish = wish;
        this.scope = scope;
        this.catalogue = scope.catalogue();
    }

    /** The periods that are wanted, the earlier first; of those that end together the longer last. */
    List<Period> periods() {
        Set<Period> all = new TreeSet<>(IN_TIME);
        all.addAll(wish.periods().named());
        Period from = wish.periods().from();
        Period to = wish.periods().to();
        if (from != null && to != null) {
            IntStream.rangeClosed(from.year(), to.year())
                    .mapToObj(Period::allOf)
                    .flatMap(Collection::stream)
                    .filter(period -> wish.periods().frequencies().contains(period.frequency()))
                    .filter(period ->
                            month(period.year(), period.firstMonth()) >= month(from.year(), from.firstMonth()))
                    .filter(period -> month(period.year(), period.lastMonth()) <= month(to.year(), to.lastMonth()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static int month(int year, int month) {
        return 12 * year + month;
    }

    List<Member> of(List<Period> periods) {
        return periods.stream()
                .map(period -> new Member(
                        Axis.PERIOD.word(),
                        period.toString(),
                        null,
                        null,
                        periods.stream().anyMatch(finer -> !finer.equals(period) && period.holds(finer))))
                .toList();
    }

    /** Each unit before those under it, and these by their codes, as the tree stood at the end of the last period. */
    List<Member> units(Period last) {
        LocalDate day = catalogue.windowLast(last);
        Set<UnitId> wanted = new LinkedHashSet<>();
        Optional.ofNullable(scope.candidates(wish.units(), wish.under()))
                .orElseGet(
                        () -> catalogue.units().units().stream().map(Unit::id).toList())
                .stream()
                .filter(scope::shows)
                .filter(unit -> scope.asked(unit, last, wish.units(), wish.under()))
                .filter(unit -> wish.under().contains(unit)
                        || wish.units().contains(unit)
                        || catalogue.kind(unit).filter(this::isWanted).isPresent())
                .forEach(wanted::add);
        List<Placed> placed = new ArrayList<>();
        for (UnitId id : wanted) {
            catalogue.units().unit(id).flatMap(unit -> unit.on(day)).ifPresent(spell -> {
                List<UnitId> line = catalogue.units().lineage(id, day);
                placed.add(new Placed(id, spell.name(), path(line), line));
            });
        }
        return placed.stream()
                .sorted(Comparator.comparing(Placed::path))
                .map(unit -> new Member(
                        Axis.UNIT.word(),
                        unit.id().value(),
                        unit.name(),
                        null,
                        placed.stream()
                                .anyMatch(other -> !other.id().equals(unit.id())
                                        && other.lineage().contains(unit.id()))))
                .toList();
    }

    private boolean isWanted(UnitKind kind) {
        return wish.levels().isEmpty()
                ? catalogue.hasFigures(kind)
                : wish.levels().contains(kind);
    }

    private record Placed(UnitId id, Name name, String path, List<UnitId> lineage) {}

    private static String path(List<UnitId> lineage) {
        StringBuilder path = new StringBuilder();
        lineage.reversed().forEach(unit -> path.append(unit.value()).append('/'));
        return path.toString();
    }

    List<Indicator> indicators(Period last) {
        List<IndicatorCode> codes = wish.themes().isEmpty()
                ? wish.indicators().isEmpty() ? catalogue.indicators() : wish.indicators()
                : catalogue.indicatorsUnder(wish.themes(), wish.indicators());
        return codes.stream()
                .flatMap(code -> catalogue.indicator(code, last).stream())
                .sorted(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code))
                .toList();
    }

    static Member of(Indicator indicator) {
        return new Member(
                Axis.INDICATOR.word(), indicator.code().value(), indicator.name(), indicator.unitOfMeasure(), false);
    }

    /** All of them come to the whole, which is the first where channels are laid out. */
    List<Member> channels(List<Indicator> indicators) {
        List<Member> all = new ArrayList<>();
        all.add(channel("", EVERY_CHANNEL, wish.lays(Axis.CHANNEL)));
        indicators.stream()
                .flatMap(indicator -> indicator.channels().stream())
                .distinct()
                .forEach(channel -> all.add(channel(channel.code().value(), channel.name(), false)));
        all.add(channel(NO_CHANNEL, WITHOUT_CHANNEL, false));
        return all.stream()
                .filter(member -> wish.channels().isEmpty()
                        ? wish.lays(Axis.CHANNEL) || member.key().isEmpty()
                        : wish.channels().contains(member.key()))
                .toList();
    }

    private static Member channel(String key, Name name, boolean total) {
        return new Member(Axis.CHANNEL.word(), key, name, null, total);
    }

    /** Null for what came by none. */
    static @Nullable ChannelCode code(String channel) {
        return channel.equals(NO_CHANNEL) ? null : new ChannelCode(channel);
    }
}
