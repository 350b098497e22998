package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** However a scope is cut, its content is the same byte for byte, and what the oracle says of all of it at once. */
class PiecesTest {

    private static final Manifest.Position END = new Manifest.Position(Long.MAX_VALUE, Long.MAX_VALUE);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void are_what_the_whole_is(long seed) {
        RandomHistory history = RandomHistory.of(seed, RandomHistory.Size.MEDIUM);
        List<CatalogueEvent> standing = standing(history);
        Set<Integer> years = new TreeSet<>();
        history.reports().forEach(event -> years.add(event.obligation().period().year()));
        for (UnitId top : Catalogue.of(standing).tops()) {
            Manifest.Scope scope = new Manifest.Scope(
                    top, List.of(), List.of(), years.stream().map(Period::year).toList());
            List<String> whole = content(history, standing, scope, 10_000);
            assertThat(whole).contains(cells(history, standing, scope).toArray(String[]::new));
            assertThat(cells(history, standing, scope))
                    .as("cells in their order")
                    .isEqualTo(whole.stream()
                            .filter(line -> line.startsWith("cells "))
                            .toList());
            for (int most : new int[] {1, 2, 3, 7}) {
                assertThat(content(history, standing, scope, most))
                        .as("under %s, %d units at a time", top, most)
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest(name = "{0} units at a time")
    @ValueSource(ints = {1, 2, 5, 100})
    void hold_every_unit_once_and_all_that_it_takes(int most) {
        Catalogue catalogue = Catalogue.of(standing(RandomHistory.of(3, RandomHistory.Size.LARGE)));
        for (UnitId top : catalogue.tops()) {
            List<Piece> pieces = Pieces.of(catalogue, top, most);
            List<UnitId> units = new ArrayList<>();
            pieces.forEach(piece -> units.addAll(piece.units()));
            assertThat(units).containsExactlyInAnyOrderElementsOf(catalogue.everUnder(top));
            assertThat(pieces).allSatisfy(piece -> {
                piece.units().forEach(unit -> assertThat(piece.under()).containsAll(catalogue.everUnder(unit)));
                assertThat(piece.tall() || piece.under().size() <= most).isTrue();
            });
        }
    }

    private static List<CatalogueEvent> standing(RandomHistory history) {
        TreeMap<String, CatalogueEvent> last = new TreeMap<>();
        history.catalogue().stream()
                .sorted(Comparator.comparingLong(event -> event.head().position()))
                .forEach(event ->
                        last.put(Thing.of(event).kind() + "/" + Thing.of(event).key(), event));
        return List.copyOf(last.values());
    }

    /** Every object with its section, in the order in which they come. */
    private static List<String> content(
            RandomHistory history, List<CatalogueEvent> standing, Manifest.Scope scope, int most) {
        List<CatalogueEvent> definitions = standing.stream()
                .filter(event -> !(event instanceof CatalogueEvent.TargetsSet))
                .toList();
        List<Piece> pieces = Pieces.of(Catalogue.of(definitions), scope.unit(), most);
        LoggedScope.Logged logged = new LoggedScope.Logged(pieces, new Spool<>(), new Spool<>());
        for (CatalogueEvent event : standing) {
            if (event instanceof CatalogueEvent.TargetsSet set
                    && logged.units().contains(set.targets().unit())) {
                logged.addTargets(set.targets().unit(), Topics.TARGETS.codec().write(set));
            }
        }
        for (ReportEvent event : history.reports()) {
            if (logged.units().contains(event.obligation().unit())) {
                logged.addReport(
                        event.obligation().unit(), Topics.REPORTS.codec().write(event));
            }
        }
        List<String> content = new ArrayList<>();
        try (LoggedScope all = new LoggedScope(scope, END, definitions, logged);
                MadeContent made = ContentMaker.make(all, Progress.NONE)) {
            for (Section section : Section.values()) {
                made.objects(section)
                        .forEachRemaining(object -> content.add(section.word() + " " + new String(object, UTF_8)));
            }
        }
        return content;
    }

    /** As the oracle has them that works everything out at once; what is below wards is theirs alone to read. */
    private static List<String> cells(RandomHistory history, List<CatalogueEvent> standing, Manifest.Scope scope) {
        Catalogue catalogue = Catalogue.of(standing);
        Set<UnitId> units = catalogue.everUnder(scope.unit());
        OracleViews views = Oracle.compute(standing, history.reports());
        List<String> cells = new ArrayList<>();
        for (UnitPeriod view : views.unitPeriods().values()) {
            boolean asked = units.contains(view.unit())
                    && scope.periods().stream()
                            .anyMatch(year -> year.equals(view.period()) || year.holds(view.period()))
                    && catalogue.units().under(scope.unit(), view.unit(), catalogue.windowLast(view.period()))
                    && (view.unit().equals(scope.unit()) || !catalogue.isBelowWard(view.unit()));
            if (asked) {
                view.cells().forEach(cell -> {
                    ObjectNode object = Wire.mapper().valueToTree(cell);
                    object.put("unit", view.unit().value())
                            .put("period", view.period().toString());
                    cells.add("cells " + new String(Canonical.bytes(object), UTF_8));
                });
            }
        }
        return cells;
    }
}
