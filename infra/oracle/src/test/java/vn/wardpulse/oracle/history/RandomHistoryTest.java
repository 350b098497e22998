package vn.wardpulse.oracle.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.oracle.history.RandomHistory.Size;

class RandomHistoryTest {

    @Test
    void aSeedIsAHistory() {
        RandomHistory history = RandomHistory.of(7, Size.MEDIUM);
        assertThat(RandomHistory.of(7, Size.MEDIUM)).isEqualTo(history);
        assertThat(history.shuffled(3))
                .isEqualTo(history.shuffled(3))
                .hasSizeGreaterThan(history.happened().size());
        assertThat(RandomHistory.of(8, Size.MEDIUM)).isNotEqualTo(history);
    }

    @Test
    void positionsRunGapFreeInTheOrderOfTime() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomHistory history = RandomHistory.of(seed, Size.SMALL);
            assertThat(history.catalogue().stream().map(event -> event.head().position()))
                    .containsExactlyElementsOf(upTo(history.catalogue().size()));
            assertThat(history.reports().stream().map(event -> event.head().position()))
                    .containsExactlyElementsOf(upTo(history.reports().size()));
            assertThat(history.happened())
                    .isSortedAccordingTo(
                            (a, b) -> a.head().at().compareTo(b.head().at()));
        }
    }

    private static List<Long> upTo(int size) {
        return LongStream.rangeClosed(1, size).boxed().toList();
    }

    @Test
    void interleavedKeepsTheOrderOfEveryKeyAndLosesNothing() {
        RandomHistory history = RandomHistory.of(5, Size.SMALL);
        Map<String, Long> highest = new HashMap<>();
        Set<Delivered> seen = new HashSet<>();
        for (Delivered event : history.interleaved(1)) {
            if (seen.add(event)) {
                long before = highest.getOrDefault(event.place(), 0L);
                assertThat(event.head().position()).isGreaterThan(before);
                highest.put(event.place(), event.head().position());
            }
        }
        assertThat(seen).hasSameSizeAs(history.happened());
    }

    /** What the first seeds never draw no test ever sees. */
    @Test
    void everythingOccurs() {
        Set<String> rules = new HashSet<>();
        Set<Class<?>> events = new HashSet<>();
        Set<String> figures = new HashSet<>();
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<Standing.State> states = EnumSet.noneOf(Standing.State.class);
        Set<String> targets = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (long seed = 1; seed <= 150; seed++) {
            for (CatalogueEvent event : RandomHistory.of(seed, Size.MEDIUM).catalogue()) {
                if (event instanceof CatalogueEvent.IndicatorDefined defined) {
                    Indicator it = defined.indicator();
                    rules.add(it.measure() + " " + it.acrossTime() + " " + it.acrossUnits());
                    rules.add(it.measure() + " " + it.frequency());
                }
            }
        }
        for (long seed = 1; seed <= 60; seed++) {
            RandomHistory history = RandomHistory.of(seed, Size.SMALL);
            history.catalogue().forEach(event -> events.add(event.getClass()));
            for (ReportEvent event : history.reports()) {
                events.add(event.getClass());
                if (event instanceof ReportEvent.ReportSubmitted submitted) {
                    submitted.figures().forEach(line -> figures.add(kind(line.figure())));
                    words.add((submitted.narrative() == null ? "no text, " : "a text, ")
                            + submitted.attachments().size());
                }
            }
            OracleViews views = Oracle.compute(history.catalogue(), history.reports());
            views.standings().values().forEach(standing -> states.add(standing.state()));
            views.unitPeriods().values().stream()
                    .flatMap(view -> view.cells().stream())
                    .forEach(cell -> {
                        statuses.add(cell.status());
                        targets.add(kind(cell));
                    });
        }
        // flow, level, score: 5 time rules × 4 unit rules; ratio: 5; yes/no: 3 × 2; and each measure at 5 frequencies
        assertThat(rules).hasSize(3 * 5 * 4 + 5 + 3 * 2 + MeasureKind.values().length * 5);
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(Stream.of(CatalogueEvent.class, ReportEvent.class)
                        .flatMap(root -> Stream.of(root.getPermittedSubclasses()))
                        .toList());
        assertThat(figures).containsExactlyInAnyOrder("0/0", "0", "negative", "18 digits", "no data", "pair", "amount");
        assertThat(words).contains("no text, 0", "a text, 0", "no text, 1", "a text, 2");
        assertThat(statuses).containsExactlyInAnyOrder(Status.values());
        assertThat(states).containsExactlyInAnyOrder(Standing.State.values());
        assertThat(targets)
                .contains("none", "AT_LEAST", "AT_MOST", "RANGE", "AT_MOST reduction")
                .contains("AT_LEAST derived", "AT_MOST derived", "RANGE derived", "AT_MOST derived reduction")
                .contains("AT_LEAST derived partial", "AT_MOST derived reduction partial");
    }

    private static String kind(Figure figure) {
        return switch (figure) {
            case Figure.NoData none -> "no data";
            case Figure.Pair pair -> pair.denominator().signum() == 0 ? "0/0" : "pair";
            case Figure.Amount amount -> {
                if (amount.value().precision() == Figure.MAX_DIGITS) {
                    yield "18 digits";
                }
                int sign = amount.value().signum();
                yield sign == 0 ? "0" : sign < 0 ? "negative" : "amount";
            }
        };
    }

    private static String kind(Cell cell) {
        TargetInForce target = cell.target();
        if (target == null) {
            return "none";
        }
        return target.kind()
                + (target.derived() ? " derived" : "")
                + (target.reduction() ? " reduction" : "")
                + (target.lacking() > 0 ? " partial" : "");
    }
}
