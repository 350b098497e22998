package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;

/** What the words for tables become. */
final class Tables {

    private static final int WHOLE = 100;

    private final Frozen frozen;
    private final Figures figures;
    private final Sentences sentences;
    private final Changes changes;
    private final Counts counts;

    Tables(Frozen frozen, Figures figures, Sentences sentences, Changes changes, Counts counts) {
        this.frozen = frozen;
        this.figures = figures;
        this.sentences = sentences;
        this.changes = changes;
        this.counts = counts;
    }

    Paper.Table of(Word word, UnitId unit, List<IndicatorCode> indicators, List<ThemeCode> themes) {
        return switch (word) {
            case TABLE_INDICATORS -> indicators(unit, indicators, themes);
            case TABLE_PERIODS -> periods(unit, indicators, themes);
            case TABLE_UNITS -> units(indicators);
            case TABLE_THEMES -> themes(unit);
            case TABLE_REPORTS -> reports();
            default -> throw new IllegalArgumentException(word + " is no table");
        };
    }

    private static Paper.Column column(String title, int width, Paper.Side side) {
        return new Paper.Column(title, width, side);
    }

    private static List<Paper.Span> plain(String text) {
        return List.of(Paper.Span.plain(text));
    }

    /** Those that are named, in that order, and those of themes that are named; all where nothing is. */
    private List<Indicator> asked(UnitId unit, List<IndicatorCode> codes, List<ThemeCode> themes) {
        List<Indicator> asked = new ArrayList<>(codes.stream()
                .map(code -> frozen.indicator(code, frozen.period()))
                .flatMap(Optional::stream)
                .toList());
        if (codes.isEmpty() || !themes.isEmpty()) {
            frozen.indicators(unit, themes).stream()
                    .filter(indicator -> !asked.contains(indicator))
                    .forEach(asked::add);
        }
        return asked;
    }

    private Paper.Table indicators(UnitId unit, List<IndicatorCode> codes, List<ThemeCode> themes) {
        List<Indicator> asked = asked(unit, codes, themes);
        Period period = frozen.period();
        // A column of dashes would only take room from the names.
        boolean compared = asked.stream()
                .anyMatch(indicator ->
                        changes.moved(new About(unit, period, indicator), period.sameLastYear(), Value.OWN) != null);
        List<Paper.Column> columns = new ArrayList<>(List.of(
                column("STT", 6, Paper.Side.CENTRE),
                column("Chỉ tiêu", compared ? 27 : 35, Paper.Side.LEFT),
                column("Đơn vị tính", 10, Paper.Side.CENTRE),
                column("Trong kỳ", 14, Paper.Side.RIGHT)));
        if (compared) {
            columns.add(column("So cùng kỳ", 10, Paper.Side.RIGHT));
        }
        columns.add(column("Luỹ kế", 14, Paper.Side.RIGHT));
        columns.add(column("Mức đạt", compared ? 9 : 10, Paper.Side.RIGHT));
        columns.add(column("Trạng thái", compared ? 10 : 11, Paper.Side.LEFT));
        List<Paper.Row> rows = new ArrayList<>();
        ThemeCode theme = null;
        int number = 0;
        for (Indicator indicator : asked) {
            if (codes.isEmpty() && !indicator.theme().equals(theme)) {
                theme = indicator.theme();
                rows.add(titled(frozen.themeName(theme), columns.size()));
            }
            About about = new About(unit, period, indicator);
            List<List<Paper.Span>> cells = new ArrayList<>(List.of(
                    plain(String.valueOf(++number)),
                    plain(indicator.name().vi()),
                    plain(indicator.unitOfMeasure().vi()),
                    List.of(sentences.bare(about, Value.OWN))));
            if (compared) {
                cells.add(List.of(changes.shortChange(about, period.sameLastYear())));
            }
            cells.add(List.of(sentences.bare(about, Value.TO_DATE)));
            cells.add(List.of(sentences.achievement(about)));
            cells.add(List.of(sentences.status(about)));
            rows.add(new Paper.Row(false, cells));
        }
        return new Paper.Table(columns, rows);
    }

    private static Paper.Row titled(String title, int columns) {
        List<List<Paper.Span>> cells = new ArrayList<>();
        for (int n = 0; n < columns; n++) {
            cells.add(n == 1 ? plain(title) : List.of());
        }
        return new Paper.Row(true, cells);
    }

    /** The finer periods that lie in the report's: months, and quarters where there would be too many months. */
    private List<Period> finer() {
        Period period = frozen.period();
        return switch (period.frequency()) {
            case MONTH -> List.of();
            case QUARTER, HALF_YEAR -> period.subPeriods(Frequency.MONTH);
            case NINE_MONTHS, YEAR -> period.subPeriods(Frequency.QUARTER);
        };
    }

    private Paper.Table periods(UnitId unit, List<IndicatorCode> codes, List<ThemeCode> themes) {
        List<Period> periods = new ArrayList<>(finer());
        periods.add(frozen.period());
        int width = 55 / periods.size();
        List<Paper.Column> columns = new ArrayList<>(List.of(
                column("STT", 6, Paper.Side.CENTRE),
                column("Chỉ tiêu", WHOLE - 16 - width * periods.size(), Paper.Side.LEFT),
                column("Đơn vị tính", 10, Paper.Side.CENTRE)));
        periods.forEach(
                period -> columns.add(column(Vietnamese.opening(Vietnamese.period(period)), width, Paper.Side.RIGHT)));
        List<Paper.Row> rows = new ArrayList<>();
        for (Indicator indicator : asked(unit, codes, themes)) {
            List<List<Paper.Span>> cells = new ArrayList<>(List.of(
                    plain(String.valueOf(rows.size() + 1)),
                    plain(indicator.name().vi()),
                    plain(indicator.unitOfMeasure().vi())));
            periods.forEach(
                    period -> cells.add(List.of(sentences.bare(new About(unit, period, indicator), Value.OWN))));
            rows.add(new Paper.Row(false, cells));
        }
        return new Paper.Table(columns, rows);
    }

    /** The units below in rows; the last is the unit's own figure, by the indicator's rules. */
    private Paper.Table units(List<IndicatorCode> codes) {
        List<Indicator> indicators = codes.stream()
                .map(code -> frozen.indicator(code, frozen.period()))
                .flatMap(Optional::stream)
                .toList();
        int width = (indicators.size() < 3 ? 40 : 74) / Math.max(1, indicators.size());
        List<Paper.Column> columns = new ArrayList<>(List.of(
                column("STT", 6, Paper.Side.CENTRE),
                column("Đơn vị", WHOLE - 6 - width * indicators.size(), Paper.Side.LEFT)));
        indicators.forEach(indicator -> columns.add(column(
                "%s (%s)"
                        .formatted(
                                indicator.name().vi(), indicator.unitOfMeasure().vi()),
                width,
                Paper.Side.RIGHT)));
        List<Paper.Row> rows = new ArrayList<>();
        for (UnitId unit : frozen.below()) {
            rows.add(new Paper.Row(false, unitCells(String.valueOf(rows.size() + 1), unit, indicators)));
        }
        rows.add(new Paper.Row(true, unitCells("", frozen.top(), indicators)));
        return new Paper.Table(columns, rows);
    }

    private List<List<Paper.Span>> unitCells(String number, UnitId unit, List<Indicator> indicators) {
        List<List<Paper.Span>> cells = new ArrayList<>(List.of(
                plain(number),
                plain(Vietnamese.opening(unit.equals(frozen.top()) ? frozen.name(unit) : frozen.bareName(unit)))));
        indicators.forEach(indicator ->
                cells.add(List.of(sentences.bare(new About(unit, frozen.period(), indicator), Value.OWN))));
        return cells;
    }

    private Paper.Table themes(UnitId unit) {
        List<Paper.Row> rows = new ArrayList<>();
        frozen.themesUnder(null).forEach(theme -> theme(unit, theme, 0, rows));
        return new Paper.Table(
                List.of(
                        column("Lĩnh vực", 44, Paper.Side.LEFT),
                        column("Điểm", 10, Paper.Side.RIGHT),
                        column("Chỉ tiêu", 10, Paper.Side.RIGHT),
                        column("Đạt, đúng tiến độ", 12, Paper.Side.RIGHT),
                        column("Chậm, không đạt", 12, Paper.Side.RIGHT),
                        column("Chưa có số liệu", 12, Paper.Side.RIGHT)),
                rows);
    }

    private void theme(UnitId unit, Theme theme, int depth, List<Paper.Row> rows) {
        List<ThemeCode> only = List.of(theme.code());
        List<List<Paper.Span>> cells = new ArrayList<>();
        cells.add(plain((depth == 0 ? "" : "– ") + theme.name().vi()));
        FrozenScore score = frozen.score(unit, frozen.period(), theme.code());
        cells.add(
                score == null || score.score() == null
                        ? plain(Vietnamese.MISSING)
                        : List.of(counts.score(unit, frozen.period(), theme.code())));
        cells.add(List.of(first(counts.indicatorCount(unit, only, null))));
        for (Standing standing : Standing.values()) {
            cells.add(List.of(first(counts.indicatorCount(unit, only, standing))));
        }
        rows.add(new Paper.Row(depth == 0, cells));
        frozen.themesUnder(theme.code()).forEach(under -> theme(unit, under, depth + 1, rows));
    }

    /** The number alone of “4/5 chỉ tiêu”: the head says what it counts. */
    private static Paper.Span first(Paper.Span counted) {
        return new Paper.Span(counted.text().replaceFirst("[/\u00A0].*", ""), false, false, counted.figure());
    }

    private Paper.Table reports() {
        List<Paper.Row> rows = new ArrayList<>();
        Handed all = Handed.NOTHING;
        for (Map.Entry<UnitId, Handed> row : frozen.handed().entrySet()) {
            all = all.with(row.getValue());
            rows.add(new Paper.Row(
                    false,
                    handed(
                            String.valueOf(rows.size() + 1),
                            frozen.bareName(row.getKey()),
                            row.getKey(),
                            row.getValue())));
        }
        rows.add(new Paper.Row(true, handed("", "Cộng", frozen.top(), all)));
        return new Paper.Table(
                List.of(
                        column("STT", 7, Paper.Side.CENTRE),
                        column("Đơn vị", 33, Paper.Side.LEFT),
                        column("Phải nộp", 12, Paper.Side.RIGHT),
                        column("Đã nộp", 12, Paper.Side.RIGHT),
                        column("Đúng hạn", 12, Paper.Side.RIGHT),
                        column("Trễ hạn", 12, Paper.Side.RIGHT),
                        column("Chưa nộp", 12, Paper.Side.RIGHT)),
                rows);
    }

    private List<List<Paper.Span>> handed(String number, String name, UnitId unit, Handed handed) {
        Figures.Unnumbered figure = new Figures.Unnumbered(
                "phải nộp %d, đã nộp %d, đúng hạn %d, trễ hạn %d, chưa nộp %d"
                        .formatted(handed.owed(), handed.received(), handed.onTime(), handed.late(), handed.missing()),
                Paper.Meaning.REPORTS,
                "Báo cáo phải nộp và đã nộp",
                null,
                null,
                List.of(new Paper.Basis(
                        unit,
                        frozen.name(unit),
                        frozen.period(),
                        "received",
                        handed.received() + "/" + handed.owed())));
        List<List<Paper.Span>> cells = new ArrayList<>(List.of(plain(number), plain(name)));
        for (int count :
                new int[] {handed.owed(), handed.received(), handed.onTime(), handed.late(), handed.missing()}) {
            cells.add(List.of(figures.tie(String.valueOf(count), figure)));
        }
        return cells;
    }
}
