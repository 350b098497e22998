package vn.wardpulse.console.pivot;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * What the address asks for, as it came; whatever is left out has an answer.
 *
 * @param hang what rows go by, {@link #AXES words} of axes
 * @param cot what columns go by
 * @param so what is told of each figure, {@link #MEASURES words} of measures
 * @param cap {@code under} with all units under it, else the unit alone
 * @param chon {@code theme:} or {@code indicator:} and a code; all indicators where nothing is chosen
 * @param nam the year whose periods are laid out
 * @param loai which of its periods
 * @param ky one period, which is asked for alone
 * @param sort the column that rows are sorted by, from 1 on, with a minus downwards
 */
record PivotAsked(
        @Nullable List<String> hang,
        @Nullable List<String> cot,
        @Nullable List<String> so,
        @Nullable UnitId unit,
        @Nullable String cap,
        @Nullable String chon,
        @Nullable Integer nam,
        @Nullable List<String> loai,
        @Nullable String ky,
        @Nullable Integer sort) {

    /** What of an address is about the table. */
    static final List<String> NAMES = Stream.of(PivotAsked.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    static final List<String> AXES = List.of("indicator", "unit", "period", "channel");
    static final List<String> MEASURES = List.of("own", "to-date", "target", "achievement", "status", "basis");
    static final List<String> LENGTHS = List.of("MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR");
    private static final String INDICATOR = "indicator:";
    private static final String THEME = "theme:";

    boolean withUnder() {
        return "under".equals(cap);
    }

    List<String> measures() {
        List<String> known = among(so, MEASURES);
        return known.isEmpty() ? List.of("own") : known;
    }

    List<String> lengths() {
        List<String> known = among(loai, LENGTHS);
        return known.isEmpty() ? List.of("MONTH", "YEAR") : known;
    }

    /** The one period; null where those of the year are asked for, also by what is none. */
    @Nullable
    Period period() {
        try {
            return ky == null || ky.isBlank() ? null : Period.parse(ky);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    String chosen() {
        return Objects.requireNonNullElse(chon, "");
    }

    /** Rows as they are laid out: also by what is asked for in several and put nowhere. */
    List<String> rows() {
        List<String> rows = new ArrayList<>(among(hang, AXES));
        List<String> columns = among(cot, AXES);
        rows.removeAll(columns);
        if (rows.isEmpty() && columns.isEmpty()) {
            rows.add("indicator");
        }
        if (!chosen().startsWith(INDICATOR) && !rows.contains("indicator") && !columns.contains("indicator")) {
            rows.addFirst("indicator");
        }
        if (withUnder() && !rows.contains("unit") && !columns.contains("unit")) {
            rows.add("unit");
        }
        return rows;
    }

    /** Columns as they are laid out. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(among(cot, AXES));
        if (period() == null && !rows().contains("period") && !columns.contains("period")) {
            columns.add("period");
        }
        return columns;
    }

    /**
     * The same as reporting is asked it.
     *
     * @param own the unit where none is named
     * @param year the year where none is named
     * @param known whether a chosen code is one of the catalogue's
     */
    MultiValueMap<String, String> query(UnitId own, int year, boolean known) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        rows().forEach(axis -> query.add("rows", axis));
        columns().forEach(axis -> query.add("columns", axis));
        measures().forEach(measure -> query.add("measure", measure));
        query.add(withUnder() ? "under" : "unit", own.value());
        if (known) {
            query.add(
                    chosen().startsWith(THEME) ? "theme" : "indicator", chosen().substring(chosen().indexOf(':') + 1));
        }
        Period one = period();
        if (one != null) {
            query.add("period", one.toString());
        } else {
            query.add("from", Period.month(year, 1).toString());
            query.add("to", Period.month(year, 12).toString());
            lengths().forEach(length -> query.add("frequency", length));
        }
        if (sort != null) {
            query.add("sort", sort.toString());
        }
        return query;
    }

    private static List<String> among(@Nullable List<String> said, List<String> known) {
        return said == null
                ? List.of()
                : said.stream().filter(known::contains).distinct().toList();
    }
}
