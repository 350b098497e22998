package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.UnitPeriod;

/** A small log written by hand, as short as an example on paper. No calendar: windows end on the 14th. */
final class Book extends DefinedByHand {

    final List<ReportEvent> reports = new ArrayList<>();

    /** City C, district D under it, wards A and B under D; theme T. */
    static Book ofTwoWards() {
        Book book = new Book();
        book.unit("C", UnitKind.CITY, spell(null, null, null));
        book.unit("D", UnitKind.DISTRICT, spell(null, null, "C"));
        book.unit("A", UnitKind.WARD, spell(null, null, "D"));
        book.unit("B", UnitKind.WARD, spell(null, null, "D"));
        book.theme("T", null, "1");
        return book;
    }

    static Unit.Spell spell(@Nullable String from, @Nullable String to, @Nullable String parent) {
        return new Unit.Spell(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Name("n", "n"),
                parent == null ? null : new UnitId(parent));
    }

    private EventHead head() {
        long position = reports.size() + 1;
        return new EventHead(position, Instant.EPOCH.plusSeconds(position), "canbo", new UUID(0, 0));
    }

    static Target atLeast(String value) {
        return new Target.AtLeast(new BigDecimal(value));
    }

    static Target atMost(String value) {
        return new Target.AtMost(new BigDecimal(value));
    }

    static Target range(String low, String high) {
        return new Target.Range(new BigDecimal(low), new BigDecimal(high));
    }

    private Obligation obligation(String unit, String period) {
        Period parsed = Period.parse(period);
        return new Obligation(new UnitId(unit), new FormCode(form(unit, parsed.frequency())), parsed);
    }

    static LocalDate due(String period) {
        Period parsed = Period.parse(period);
        return LocalDate.of(parsed.year(), parsed.lastMonth(), 15);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(7));
    }

    void open(String unit, String... periods) {
        for (String period : periods) {
            openUntil(unit, period, due(period));
        }
    }

    void openUntil(String unit, String period, LocalDate due) {
        reports.add(new ReportEvent.ObligationOpened(head(), obligation(unit, period), due));
    }

    void extend(String unit, String period, LocalDate due, Timeliness again) {
        reports.add(new ReportEvent.ObligationOpened(head(), obligation(unit, period), due, again));
    }

    void pass(String unit, String... periods) {
        for (String period : periods) {
            passAt(unit, period, due(period));
        }
    }

    void passAt(String unit, String period, LocalDate due) {
        reports.add(new ReportEvent.DueDatePassed(head(), obligation(unit, period), due));
    }

    /** Opened, handed in on time as version 1, due date passed. Figures such as {@code "X=3", "R=1/4", "Y=-", "X=P:2+Q:1"}. */
    void reported(String unit, String period, String... figures) {
        open(unit, period);
        submit(unit, period, 1, Timeliness.ON_TIME, figures);
        pass(unit, period);
    }

    void submit(String unit, String period, int version, Timeliness timeliness, String... figures) {
        reports.add(new ReportEvent.ReportSubmitted(
                head(), obligation(unit, period), version, FigureText.lines(figures), noon(due(period)), timeliness));
    }

    void correct(String unit, String period, int version, Timeliness timeliness, String... figures) {
        reports.add(new ReportEvent.ReportCorrected(
                head(),
                obligation(unit, period),
                version,
                FigureText.lines(figures),
                "sai số",
                null,
                noon(due(period)),
                timeliness));
    }

    void approve(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportApproved(head(), obligation(unit, period), version));
    }

    void giveBack(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportReturned(head(), obligation(unit, period), version, "sai"));
    }

    void withdraw(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportWithdrawn(head(), obligation(unit, period), version, "nhầm"));
    }

    void record(String unit, String period, String... figures) {
        reports.add(new ReportEvent.HistoryRecorded(
                head(), obligation(unit, period), 1, FigureText.lines(figures), "figures.csv"));
    }

    OracleViews views() {
        return Oracle.compute(catalogue, reports);
    }

    @Nullable
    UnitPeriod view(String unit, String period) {
        return views().unitPeriods().get(unit + "/" + period);
    }

    Cell cell(String unit, String period, String indicator) {
        return existing(unit, period).cells().stream()
                .filter(cell -> cell.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    ThemeScore score(String unit, String period, String theme) {
        return existing(unit, period).themes().stream()
                .filter(score -> score.theme().value().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    Completeness form(String unit, String period) {
        return existing(unit, period).forms().getFirst();
    }

    /** How many owe each form at a unit, in the order of the forms: {@code FM 2, GM 3}. */
    String owed(String unit, String period) {
        return existing(unit, period).forms().stream()
                .map(form -> form.form() + " " + form.owed())
                .collect(Collectors.joining(", "));
    }

    Standing standing(String unit, String period) {
        Standing standing = views().standings().get(obligation(unit, period).toString());
        if (standing == null) {
            throw new AssertionError("no standing of " + unit + " " + period);
        }
        return standing;
    }

    UnitPeriod existing(String unit, String period) {
        UnitPeriod view = view(unit, period);
        if (view == null) {
            throw new AssertionError("no view of " + unit + " " + period);
        }
        return view;
    }
}
