package vn.wardpulse.submission.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import vn.wardpulse.submission.figures.Checked;
import vn.wardpulse.submission.figures.FigureCheck;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.figures.Precedents;
import vn.wardpulse.submission.figures.RulesInForce;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;

/** Reads a file of past figures line by line and says everything that is wrong with it. */
final class PastFile {

    private static final List<String> COLUMNS =
            List.of("unit", "indicator", "period", "value", "numerator", "denominator");

    private final Definitions definitions;
    private final Lookup lookup;
    private final Reach reach;
    private final Reader reader;
    private final FaultList faults;
    private final FaultList outOfReach;
    private final PastFigures figures = new PastFigures();

    PastFile(Reach reach, Reader reader, FaultList faults, FaultList outOfReach) {
        this.definitions = reach.definitions();
        this.lookup = new Lookup(definitions);
        this.reach = reach;
        this.reader = reader;
        this.faults = faults;
        this.outOfReach = outOfReach;
    }

    /** The last day of a past period's data window; the 14th of its last month where no calendar says otherwise. */
    static LocalDate windowLast(Definitions definitions, @Nullable Form form, Period period) {
        return definitions.calendars().stream()
                .filter(year -> form == null || year.calendar().equals(form.calendar()))
                .filter(year -> year.year() == period.year())
                .flatMap(year -> year.entry(period).stream())
                .map(CalendarYear.Entry::windowLast)
                .findFirst()
                .orElseGet(() -> LocalDate.of(period.year(), period.lastMonth(), 14));
    }

    PastFigures read(InputStream file) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord record : records) {
                if (first && lacksColumns(record)) {
                    return figures;
                }
                first = false;
                line(record);
            }
            new PastRules(definitions, faults).check(figures);
            if (first) {
                faults.add(
                        1,
                        "unit",
                        "empty-file",
                        "Tệp không có dòng số liệu nào. Kiểm tra lại tệp đã chọn.",
                        "The file has no figures. Check which file was chosen.");
            }
        } catch (CsvParseException e) {
            faults.add(Fault.error(
                    "unreadable-file",
                    "figures.csv",
                    "Không đọc được tệp CSV: thường do dấu ngoặc kép không khép. Sửa rồi gửi lại.",
                    "The CSV cannot be read, most often for a quote that is not closed. Mend it and send it again."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private boolean lacksColumns(NamedCsvRecord record) {
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(record.getHeader());
        missing.forEach(column -> faults.add(
                1,
                column,
                "missing-column",
                "Thiếu cột “%s”. Dòng đầu phải có đủ các cột %s.".formatted(column, String.join(", ", COLUMNS)),
                "The column “%s” is missing. The first line names the columns %s."
                        .formatted(column, String.join(", ", COLUMNS))));
        return !missing.isEmpty();
    }

    private void line(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        Lookup.Complaints complaints = (column, code, vi, en) -> faults.add(line, column, code, vi, en);
        Optional<UnitId> unit = lookup.unit(field(record, "unit"), complaints);
        Optional<Period> period = lookup.period(field(record, "period"), complaints);
        Optional<Indicator> indicator = lookup.indicator(field(record, "indicator"), complaints)
                .map(known -> period.map(p -> known.on(windowLast(definitions, null, p)))
                        .orElse(known));
        if (indicator.isPresent()) {
            Checked checked = new FigureCheck(List.of(indicator.get()), RulesInForce.NONE, Precedents.NONE)
                    .part(List.of(entered(indicator.get(), record)));
            checked.faults().forEach(fault -> faults.add(placed(fault, line, indicator.get())));
            if (unit.isPresent() && period.isPresent() && !checked.figures().isEmpty()) {
                add(line, unit.get(), indicator.get(), period.get(), checked);
            }
        }
    }

    private void add(long line, UnitId unit, Indicator indicator, Period period, Checked checked) {
        if (period.frequency() != indicator.frequency()) {
            faults.add(
                    line,
                    "period",
                    "other-frequency",
                    "Kỳ %s không đúng tần suất của chỉ tiêu %s. Dùng kỳ như %s."
                            .formatted(period, indicator.code(), example(indicator, period)),
                    "%s is not a period of %s's frequency. Use one such as %s."
                            .formatted(period, indicator.code(), example(indicator, period)));
            return;
        }
        LocalDate day = windowLast(definitions, null, period);
        if (!reach.mayImport(reader, unit, day)) {
            outOfReach.add(
                    line,
                    "unit",
                    "out-of-reach",
                    "Tài khoản không có quyền với đơn vị %s. Bỏ dòng này hoặc đề nghị quản trị nhập.".formatted(unit),
                    "This account does not reach %s. Leave the line out, or ask an administrator.".formatted(unit));
            return;
        }
        Optional<Form> form = definitions.asking(unit, indicator.code(), period, day);
        if (form.isEmpty()) {
            faults.add(
                    line,
                    "indicator",
                    "not-asked",
                    "Không biểu nào hỏi đơn vị %s chỉ tiêu %s. Kiểm tra mã đơn vị và phạm vi của biểu."
                            .formatted(unit, indicator.code()),
                    "No form asks %s for %s. Check the unit and the form's scope.".formatted(unit, indicator.code()));
            return;
        }
        Obligation obligation = new Obligation(unit, form.get().code(), period);
        long before =
                figures.add(obligation, form.get(), line, checked.figures().getFirst());
        if (before > 0) {
            faults.add(
                    line,
                    "indicator",
                    "duplicate-line",
                    "Trùng với dòng %d: cùng đơn vị, chỉ tiêu và kỳ. Chỉ giữ lại một dòng.".formatted(before),
                    "The same unit, indicator and period stand on line %d. Keep one of them.".formatted(before));
        }
    }

    private static Line entered(Indicator indicator, NamedCsvRecord record) {
        String value = field(record, "value");
        String numerator = field(record, "numerator");
        String denominator = field(record, "denominator");
        boolean pair = !numerator.isEmpty() || !denominator.isEmpty();
        String kind = value.isEmpty() == pair ? (pair ? "pair" : "amount") : "";
        if (value.isEmpty() && !pair) {
            kind = indicator.measure() == MeasureKind.RATIO ? "pair" : "amount";
        }
        return new Line(indicator.code().value(), new Line.Entered(kind, value, numerator, denominator, null), null);
    }

    /** A fault of a figure, at its place in the file. */
    static Fault placed(Fault fault, long line, Indicator indicator) {
        String[] parts = fault.where().split("/", 3);
        String column = parts.length > 2 ? parts[2] : indicator.measure() == MeasureKind.RATIO ? "numerator" : "value";
        return new Fault(
                fault.code(), "figures.csv:%d:%s".formatted(line, column), fault.vi(), fault.en(), fault.severity());
    }

    private static Period example(Indicator indicator, Period period) {
        return new Period(indicator.frequency(), period.year(), 1);
    }

    private static String field(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::trim).orElse("");
    }
}
