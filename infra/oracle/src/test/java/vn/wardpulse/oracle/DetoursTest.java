package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** Reports that go another way to the same end leave the same figures behind (rule 5). */
class DetoursTest {

    static LongStream seeds() {
        return LawsTest.seeds();
    }

    /** Each report that is submitted, and was by a plain submission, is handed in once more just as it was. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takenBackAndHandedInAgainIsTheSame(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        OracleViews before = Oracle.compute(history.catalogue(), history.reports());
        for (boolean returned : new boolean[] {true, false}) {
            Log log = new Log(history);
            for (Standing standing : before.standings().values()) {
                ReportSubmitted last = log.lastSubmission(standing);
                if (standing.state() == State.SUBMITTED && last != null) {
                    int version = last.reportVersion();
                    log.add(head -> returned
                            ? new ReportEvent.ReportReturned(head, last.obligation(), version, "x")
                            : new ReportEvent.ReportWithdrawn(head, last.obligation(), version, "x"));
                    log.add(head -> new ReportSubmitted(
                            head,
                            last.obligation(),
                            version + 1,
                            last.figures(),
                            last.firstReceived(),
                            standing.timeliness() == null ? last.timeliness() : standing.timeliness()));
                }
            }
            OracleViews after = Oracle.compute(history.catalogue(), log.events);
            assertThat(Differences.ofUnitPeriods(before.unitPeriods(), after.unitPeriods()))
                    .isEmpty();
        }
    }

    /** Every approved report is corrected to nothing, and the correction does not last: all cells are as before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCorrectionThatDoesNotLastChangesNoCell(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        OracleViews before = Oracle.compute(history.catalogue(), history.reports());
        Log log = new Log(history);
        for (Standing standing : before.standings().values()) {
            Timeliness timeliness = standing.timeliness();
            if (standing.state() == State.APPROVED && timeliness != null) {
                Obligation obligation = standing.obligation();
                int version = standing.latest() + 1;
                log.add(head -> new ReportEvent.ReportCorrected(
                        head, obligation, version, List.of(), "x", null, Instant.EPOCH, timeliness));
                log.add(head -> version % 2 == 0
                        ? new ReportEvent.ReportReturned(head, obligation, version, "x")
                        : new ReportEvent.ReportWithdrawn(head, obligation, version, "x"));
            }
        }
        OracleViews after = Oracle.compute(history.catalogue(), log.events);
        assertThat(Differences.ofUnitPeriods(cellsOnly(before), cellsOnly(after)))
                .isEmpty();
    }

    private static Map<String, UnitPeriod> cellsOnly(OracleViews views) {
        Map<String, UnitPeriod> stripped = new HashMap<>();
        views.unitPeriods()
                .forEach((key, view) -> stripped.put(
                        key,
                        new UnitPeriod(view.unit(), view.period(), 0, null, view.cells(), view.themes(), List.of())));
        return stripped;
    }

    /** The history's reports, to be written on. */
    private static final class Log {

        final List<ReportEvent> events;
        private final Map<Obligation, ReportSubmitted> last = new HashMap<>();

        Log(RandomHistory history) {
            events = new ArrayList<>(history.reports());
            for (ReportEvent event : events) {
                if (event instanceof ReportSubmitted submitted) {
                    last.put(submitted.obligation(), submitted);
                }
            }
        }

        @Nullable
        ReportSubmitted lastSubmission(Standing standing) {
            ReportSubmitted submitted = last.get(standing.obligation());
            return submitted != null && submitted.reportVersion() == standing.latest() ? submitted : null;
        }

        void add(Function<EventHead, ReportEvent> event) {
            events.add(event.apply(new EventHead(events.size() + 1, Instant.EPOCH, "x", new UUID(0, 0))));
        }
    }
}
