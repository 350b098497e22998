package vn.wardpulse.console.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.console.api.SavedView;
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
 * @param nam the year whose periods are laid out, or {@link #SPANS a span} that moves with the day
 * @param loai which of its periods
 * @param ky one period, which is asked for alone
 * @param sort the column that rows are sorted by, from 1 on, with a minus downwards
 * @param luu the saved view that this was made from
 */
record PivotAsked(
        @Nullable List<String> hang,
        @Nullable List<String> cot,
        @Nullable List<String> so,
        @Nullable UnitId unit,
        @Nullable String cap,
        @Nullable String chon,
        @Nullable String nam,
        @Nullable List<String> loai,
        @Nullable String ky,
        @Nullable Integer sort,
        @Nullable UUID luu) {

    static final List<String> AXES = List.of("indicator", "unit", "period", "channel");
    static final List<String> MEASURES = List.of("own", "to-date", "target", "achievement", "status", "basis");
    static final List<String> LENGTHS = List.of("MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR");
    static final List<String> SPANS = List.of(
            "this-year", "last-year", "last-12-months", "this-quarter", "last-quarter", "this-month", "last-month");
    private static final String INDICATOR = "indicator:";
    private static final String THEME = "theme:";

    /** What a saved view asks, as far as the form of the page can say it. */
    static PivotAsked of(SavedView view) {
        Map<String, List<String>> query = view.query();
        String from = first(query, "from");
        String under = first(query, "under");
        String unit = under == null ? first(query, "unit") : under;
        String theme = first(query, "theme");
        String indicator = first(query, "indicator");
        String sort = first(query, "sort");
        return new PivotAsked(
                query.get("rows"),
                query.get("columns"),
                query.get("measure"),
                unit == null ? null : new UnitId(unit),
                under == null ? "self" : "under",
                theme != null ? THEME + theme : indicator == null ? null : INDICATOR + indicator,
                from == null ? first(query, "relative") : from.substring(0, Math.min(4, from.length())),
                query.get("frequency"),
                first(query, "period"),
                sort == null ? null : Integer.valueOf(sort),
                view.id());
    }

    PivotAsked sortedBy(int column) {
        return new PivotAsked(hang, cot, so, unit, cap, chon, nam, loai, ky, column, luu);
    }

    /** What an address of this table has, in the order of its parameters. */
    List<PivotViews.Parameter> parameters() {
        List<PivotViews.Parameter> parameters = new ArrayList<>();
        each("hang", hang, parameters);
        each("cot", cot, parameters);
        each("so", so, parameters);
        one("unit", unit, parameters);
        one("cap", cap, parameters);
        one("chon", chon, parameters);
        one("nam", nam, parameters);
        each("loai", loai, parameters);
        one("ky", ky, parameters);
        one("sort", sort, parameters);
        one("luu", luu, parameters);
        return parameters;
    }

    private static void each(String name, @Nullable List<String> values, List<PivotViews.Parameter> parameters) {
        if (values != null) {
            values.forEach(value -> one(name, value, parameters));
        }
    }

    private static void one(String name, @Nullable Object value, List<PivotViews.Parameter> parameters) {
        if (value != null) {
            parameters.add(new PivotViews.Parameter(name, value.toString()));
        }
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** The span that moves with the day; null for a year. */
    @Nullable
    String span() {
        return nam != null && SPANS.contains(nam) ? nam : null;
    }

    /** The year; null where none is named. */
    @Nullable
    Integer year() {
        return nam != null && nam.matches("(19|20|21)\\d{2}") ? Integer.valueOf(nam) : null;
    }

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
            String span = span();
            if (span == null) {
                query.add("from", Period.month(year, 1).toString());
                query.add("to", Period.month(year, 12).toString());
            } else {
                query.add("relative", span);
            }
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
