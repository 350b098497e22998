package vn.wardpulse.submission.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.definition.Lookup;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;

/** Finds the report that each row belongs to. */
final class Placing {

    private static final int LONGEST_CELL = 4_000;

    private final Reach reach;
    private final Reader reader;
    private final Definitions definitions;
    private final Lookup lookup;
    private final Map<IndicatorCode, List<Asking>> asking = new HashMap<>();

    /** A form, and the days of the periods that it is asked for. */
    private record Asking(Form form, Map<Period, CalendarYear.Entry> entries) {}

    Placing(Reach reach, Reader reader) {
        this.reach = reach;
        this.reader = reader;
        this.definitions = reach.definitions();
        this.lookup = new Lookup(definitions);
        for (Form form : definitions.forms().values()) {
            Asking asked = new Asking(
                    form,
                    definitions.entries(form).stream()
                            .collect(Collectors.toMap(CalendarYear.Entry::period, entry -> entry)));
            form.indicators()
                    .forEach(indicator -> asking.computeIfAbsent(indicator, code -> new ArrayList<>())
                            .add(asked));
        }
    }

    /** A row in its place, or what keeps it from having one. */
    record Placed(Optional<PlacedRow> row, List<Fault> faults) {}

    Placed place(Row row) {
        List<Fault> faults = new ArrayList<>();
        Lookup.Complaints complaints = (column, code, vi, en) ->
                faults.add(Fault.error(code, "%d:%s".formatted(row.number(), column), vi, en));
        row.cells().forEach((column, text) -> demandShort(column, text, complaints));
        if (!faults.isEmpty()) {
            return new Placed(Optional.empty(), faults);
        }
        Optional<UnitId> unit = lookup.unit(row.text("unit"), complaints);
        Optional<Indicator> indicator = lookup.indicator(row.text("indicator"), complaints);
        Optional<Period> period = lookup.period(row.text("period"), complaints);
        if (unit.isEmpty() || indicator.isEmpty() || period.isEmpty()) {
            return new Placed(Optional.empty(), faults);
        }
        Optional<PlacedRow> placed = obligation(unit.get(), indicator.get(), period.get(), complaints)
                .map(obligation -> new PlacedRow(
                        row.number(),
                        obligation,
                        indicator.get().code().value(),
                        row.given("channel"),
                        entered(row, indicator.get()),
                        row.given("remark")));
        return new Placed(placed, faults);
    }

    private Optional<Obligation> obligation(
            UnitId unit, Indicator indicator, Period period, Lookup.Complaints complaints) {
        for (Asking asked : asking.getOrDefault(indicator.code(), List.of())) {
            CalendarYear.Entry entry = asked.entries().get(period);
            if (entry != null && definitions.owes(unit, asked.form(), entry)) {
                if (!reach.mayWrite(reader, unit, entry.windowLast())) {
                    outOfReach(unit, complaints);
                    return Optional.empty();
                }
                return Optional.of(new Obligation(unit, asked.form().code(), period));
            }
        }
        complaints.add(
                "indicator",
                "not-asked",
                "Không biểu nào hỏi đơn vị %s chỉ tiêu %s cho kỳ %s. Kiểm tra mã đơn vị, chỉ tiêu và kỳ."
                        .formatted(unit, indicator.code(), period),
                "No form asks %s for %s in %s. Check unit, indicator and period."
                        .formatted(unit, indicator.code(), period));
        return Optional.empty();
    }

    private static void demandShort(String column, String text, Lookup.Complaints complaints) {
        if (text.length() > LONGEST_CELL) {
            complaints.add(
                    column,
                    "too-long",
                    "Ô này dài quá %d ký tự. Viết ngắn lại.".formatted(LONGEST_CELL),
                    "This cell is longer than %d characters. Make it shorter.".formatted(LONGEST_CELL));
        }
    }

    private static void outOfReach(UnitId unit, Lookup.Complaints complaints) {
        complaints.add(
                "unit",
                "out-of-reach",
                "Tài khoản không có quyền với đơn vị %s. Bỏ dòng này hoặc dùng tài khoản của đơn vị đó."
                        .formatted(unit),
                "This account does not reach %s. Leave the row out, or use an account of that unit.".formatted(unit));
    }

    /** What stands in the cells; whether it makes sense is for the check of the figures to say. */
    private static Line.Entered entered(Row row, Indicator indicator) {
        String reason = row.given("no_data");
        if (reason != null) {
            return new Line.Entered("no-data", null, null, null, reason);
        }
        boolean pair = row.given("numerator") != null || row.given("denominator") != null;
        boolean ratio = row.given("value") == null && (pair || indicator.measure() == MeasureKind.RATIO);
        return new Line.Entered(
                ratio ? "pair" : "amount", row.text("value"), row.text("numerator"), row.text("denominator"), null);
    }
}
