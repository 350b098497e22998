package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.snapshots.FrozenNames;
import vn.wardpulse.reporting.snapshots.Snapshots;

/**
 * What a report of one period needs of a snapshot. Held are the cells of the snapshot's own unit, those of all units in the
 * period itself, and those of units that are asked for by name or one by one.
 */
final class Frozen {

    /**
     * Which cells are held besides.
     *
     * @param named units that the template names, in every period
     * @param below whether the units below are gone through one by one, in every period
     */
    record Wanted(Set<UnitId> named, boolean below) {}

    private record Asked(UnitId unit, List<ThemeCode> themes) {}

    private record Place(UnitId unit, Period period, IndicatorCode indicator) {}

    private record ThemePlace(UnitId unit, Period period, ThemeCode theme) {}

    private final Snapshots.Stored snapshot;
    private final Period period;
    private final FrozenNames names;
    private final Map<Place, FrozenCell> cells = new HashMap<>();
    private final Map<ThemePlace, FrozenScore> scores = new HashMap<>();
    private final SortedMap<UnitId, Handed> handed = new TreeMap<>();
    private final List<UnitId> below;
    // Asked for again and again in repetitions.
    private final Map<Asked, List<Indicator>> indicators = new HashMap<>();
    private final Map<IndicatorCode, List<UnitId>> owing = new HashMap<>();

    /** Of some 2 kB each. */
    private static final int MOST_CELLS = 30_000;

    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Frozen(Snapshots.Stored snapshot, Period period, FrozenNames names) {
        this.snapshot = snapshot;
        this.period = period;
        this.names = names;
        this.below = catalogue().everUnder(top()).stream()
                .filter(unit -> names.parent(unit, period).filter(top()::equals).isPresent())
                .filter(unit ->
                        catalogue().kind(unit).filter(catalogue()::hasFigures).isPresent())
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    /** @throws TooLarge if more of it would have to be held than there is room for */
    static Frozen read(
            Snapshots snapshots, Snapshots.Stored snapshot, FrozenNames names, Period period, Wanted wanted) {
        Frozen frozen = new Frozen(snapshot, period, names);
        int number = snapshot.manifest().number();
        snapshots.read(number, Section.CELLS, FrozenCell.class, cell -> {
            if (frozen.holds(cell.unit(), cell.period(), wanted)) {
                if (frozen.cells.size() >= MOST_CELLS) {
                    throw new TooLarge();
                }
                frozen.cells.put(new Place(cell.unit(), cell.period(), cell.indicator()), cell);
            }
        });
        snapshots.read(number, Section.SCORES, FrozenScore.class, score -> {
            if (frozen.holds(score.unit(), score.period(), wanted)) {
                frozen.scores.put(new ThemePlace(score.unit(), score.period(), score.theme()), score);
            }
        });
        snapshots.read(number, Section.STANDINGS, Standing.class, standing -> {
            Period owed = standing.obligation().period();
            if (owed.equals(period) || period.holds(owed)) {
                frozen.handed.merge(standing.obligation().unit(), Handed.NOTHING.with(standing), Handed::with);
            }
        });
        frozen.handed.values().removeIf(Handed.NOTHING::equals);
        return frozen;
    }

    private boolean holds(UnitId unit, Period of, Wanted wanted) {
        return of.equals(period)
                || unit.equals(top())
                || wanted.named().contains(unit)
                || wanted.below() && below.contains(unit);
    }

    Snapshots.Stored snapshot() {
        return snapshot;
    }

    Manifest manifest() {
        return snapshot.manifest();
    }

    Period period() {
        return period;
    }

    Catalogue catalogue() {
        return names.catalogue();
    }

    /** The unit that the snapshot is about. */
    UnitId top() {
        return manifest().scope().unit();
    }

    /** The units directly under it in the period. */
    List<UnitId> below() {
        return below;
    }

    @Nullable
    FrozenCell cell(UnitId unit, Period of, IndicatorCode indicator) {
        return cells.get(new Place(unit, of, indicator));
    }

    @Nullable
    FrozenScore score(UnitId unit, Period of, ThemeCode theme) {
        return scores.get(new ThemePlace(unit, of, theme));
    }

    /** Units that owe reports for the period, with what they have handed in. */
    SortedMap<UnitId, Handed> handed() {
        return handed;
    }

    /** As it stood in the period; empty where the snapshot does not define it. */
    Optional<Indicator> indicator(IndicatorCode code, Period of) {
        return names.indicator(code, of);
    }

    /** Those that a unit has a cell of in the report's period, in their order. */
    List<Indicator> indicators(UnitId unit, List<ThemeCode> themes) {
        return indicators.computeIfAbsent(new Asked(unit, themes), this::indicators);
    }

    private List<Indicator> indicators(Asked asked) {
        return catalogue().indicators().stream()
                .filter(code -> cell(asked.unit(), period, code) != null)
                .flatMap(code -> indicator(code, period).stream())
                .filter(indicator -> asked.themes().isEmpty() || catalogue().isUnder(indicator.theme(), asked.themes()))
                .sorted(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code))
                .toList();
    }

    String themeName(ThemeCode code) {
        return catalogue().themes().stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .map(theme -> theme.name().vi())
                .orElse(code.value());
    }

    /** The themes directly under another that have indicators; null for what stands under the one root, or the roots. */
    List<Theme> themesUnder(@Nullable ThemeCode parent) {
        List<Theme> found = new ArrayList<>(catalogue().themes().stream()
                .filter(theme -> Objects.equals(theme.parent(), parent))
                .filter(theme -> !indicators(top(), List.of(theme.code())).isEmpty())
                .sorted(Comparator.comparingInt(Theme::order).thenComparing(Theme::code))
                .toList());
        if (parent == null && found.size() == 1) {
            List<Theme> under = themesUnder(found.getFirst().code());
            return under.isEmpty() ? found : under;
        }
        return found;
    }

    /** The units that owe an indicator, in the report's period. */
    List<UnitId> owing(IndicatorCode indicator) {
        return owing.computeIfAbsent(indicator, this::unitsThatOwe);
    }

    private List<UnitId> unitsThatOwe(IndicatorCode indicator) {
        List<UnitKind> levels = catalogue().formsOf(indicator).stream()
                .map(form -> form.level())
                .distinct()
                .toList();
        return cells.keySet().stream()
                .filter(place -> place.period().equals(period)
                        && place.indicator().equals(indicator)
                        && catalogue()
                                .kind(place.unit())
                                .filter(levels::contains)
                                .isPresent())
                .map(Place::unit)
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
    }

    /** What units that owe an indicator are counted as: phường where they all are, đơn vị otherwise. */
    String counted(IndicatorCode indicator) {
        return names.isOfWards(indicator) ? "phường" : "đơn vị";
    }

    /** The same of units that owe reports. */
    String countedReporters() {
        return handed.keySet().stream()
                        .allMatch(unit -> catalogue()
                                .kind(unit)
                                .filter(UnitKind.WARD::equals)
                                .isPresent())
                ? "phường"
                : "đơn vị";
    }

    /** Without the word for its kind. */
    String bareName(UnitId unit) {
        return names.unit(unit, period);
    }

    String name(UnitId unit) {
        String bare = bareName(unit);
        return catalogue().kind(unit).map(kind -> Vietnamese.unit(kind, bare)).orElse(bare);
    }

    Optional<UnitId> above() {
        return names.parent(top(), period);
    }
}
