package vn.wardpulse.submission.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.FigureCheck;
import vn.wardpulse.submission.figures.RulesInForce;
import vn.wardpulse.web.Reader;

/** Lays out what waits for somebody's decision, all of it at once: a ward has dozens of groups. */
final class WaitingVersions {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final Reports reports;
    private final FigureTable figures;
    private final Comparisons comparisons;

    WaitingVersions(
            SettledClock clock, DefinitionBook book, Reports reports, FigureTable figures, Comparisons comparisons) {
        this.clock = clock;
        this.book = book;
        this.reports = reports;
        this.figures = figures;
        this.comparisons = comparisons;
    }

    /** By due date; nothing for somebody who is bound to no unit. */
    List<WaitingVersion> of(Reader reader) {
        Definitions definitions = book.current();
        Reach reach = new Reach(definitions, Lateness.day(clock.now()));
        UnitId bound = reader.unit();
        if (bound == null) {
            return List.of();
        }
        Map<Row, List<Indicator>> asked = new LinkedHashMap<>();
        reports.waiting(definitions.everUnder(bound)).stream()
                .filter(row -> reach.mayApprove(reader, row.obligation().unit(), row.windowLast()))
                .forEach(row -> asked.put(
                        row,
                        definitions
                                .form(row.obligation().form())
                                .map(form -> definitions.asked(form, row.windowLast()))
                                .orElse(List.of())));
        Map<Long, Map<Integer, List<ReportedFigure>>> said = figures.latest(List.copyOf(asked.keySet()));
        Map<Row, Comparisons.Past> past = comparisons.past(asked, definitions);
        List<WaitingVersion> waiting = new ArrayList<>();
        asked.forEach((row, indicators) -> waiting.add(waiting(
                row,
                said.getOrDefault(row.id(), Map.of()),
                new FigureCheck(
                        indicators,
                        RulesInForce.on(row.windowLast(), definitions.rules()),
                        Objects.requireNonNull(past.get(row))))));
        return waiting;
    }

    private static WaitingVersion waiting(Row row, Map<Integer, List<ReportedFigure>> versions, FigureCheck check) {
        Obligation obligation = row.obligation();
        List<ReportedFigure> latest = versions.getOrDefault(row.latest(), List.of());
        return new WaitingVersion(
                obligation.unit(),
                obligation.form(),
                obligation.period(),
                row.latest(),
                latest,
                versions.getOrDefault(row.latest() - 1, List.of()),
                check.warnings(latest));
    }
}
