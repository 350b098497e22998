package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;

/** Writes a report: goes through a template that was read, and fills in what the snapshot has. */
final class Writing {

    /** Longer than this nobody reads, and no page shows; reached by repetitions within repetitions. */
    private static final int MOST_PIECES = 50_000;

    private static final int MOST_LETTERS = 3_000_000;

    private final Frozen frozen;
    private final Figures figures = new Figures();
    private final Sentences sentences;
    private final Changes changes;
    private final Counts counts;
    private final Tables tables;
    private int pieces;
    private int letters;

    private Writing(Frozen frozen) {
        this.frozen = frozen;
        Ties ties = new Ties(frozen, figures);
        this.sentences = new Sentences(frozen, ties);
        this.changes = new Changes(ties);
        this.counts = new Counts(frozen, figures, ties);
        this.tables = new Tables(frozen, figures, sentences, changes, counts);
    }

    /** Where in repetitions it is. */
    private record Context(
            UnitId unit,
            @Nullable Indicator indicator,
            @Nullable ThemeCode theme,
            int counter) {

        private Context with(UnitId other, int number) {
            return new Context(other, indicator, theme, number);
        }

        private Context with(Indicator other, int number) {
            return new Context(unit, other, theme, number);
        }

        private Context with(ThemeCode other, int number) {
            return new Context(unit, indicator, other, number);
        }
    }

    /** More would be written than a report may have. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What of a snapshot a template needs. */
    static Frozen.Wanted wanted(TemplateReader.Read template) {
        Set<UnitId> named = new LinkedHashSet<>();
        boolean[] below = {false};
        for (Part part : Part.values()) {
            wanted(template.of(part), named, below);
        }
        return new Frozen.Wanted(named, below[0]);
    }

    private static void wanted(List<Node> nodes, Set<UnitId> named, boolean[] below) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text text -> {}
                case Node.Insert insert ->
                    Optional.ofNullable(insert.said().unit()).ifPresent(named::add);
                case Node.Each each -> {
                    below[0] |= each.said().word() == Word.EACH_UNIT;
                    wanted(each.body(), named, below);
                }
                case Node.When when -> {
                    Optional.ofNullable(when.condition().unit()).ifPresent(named::add);
                    wanted(when.then(), named, below);
                    wanted(when.otherwise(), named, below);
                }
            }
        }
    }

    /** @throws TooLong if it would never end on paper */
    static Paper write(TemplateReader.Read template, Frozen frozen, Paper.Source source) {
        Writing writing = new Writing(frozen);
        Paper.Head head = new Paper.Head(
                writing.lines(template.of(Part.PARENT)),
                writing.lines(template.of(Part.ISSUER)),
                writing.line(template.of(Part.NUMBER)),
                writing.line(template.of(Part.DATELINE)),
                writing.lines(template.of(Part.KIND)),
                writing.lines(template.of(Part.HEADING)),
                writing.lines(template.of(Part.ADDRESSEE)));
        List<Paper.Block> body = Lines.blocks(writing.pieces(template.of(Part.BODY), writing.start()));
        List<List<Paper.Span>> signatory = writing.lines(template.of(Part.SIGNATORY));
        int gap = signatory.indexOf(List.<Paper.Span>of());
        Paper.Foot foot = new Paper.Foot(
                writing.lines(template.of(Part.RECIPIENTS)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList(),
                gap < 0 ? signatory : signatory.subList(0, gap),
                gap < 0
                        ? List.of()
                        : signatory.subList(gap, signatory.size()).stream()
                                .filter(line -> !line.isEmpty())
                                .toList());
        return new Paper(source, head, body, foot, writing.figures.all());
    }

    private Context start() {
        return new Context(frozen.top(), null, null, 0);
    }

    private List<List<Paper.Span>> lines(List<Node> nodes) {
        return Lines.plain(pieces(nodes, start()));
    }

    private List<Paper.Span> line(List<Node> nodes) {
        List<List<Paper.Span>> lines = lines(nodes);
        return lines.isEmpty() ? List.of() : lines.getFirst();
    }

    private List<Lines.Piece> pieces(List<Node> nodes, Context context) {
        List<Lines.Piece> written = new ArrayList<>();
        write(nodes, context, written);
        return written;
    }

    private void write(List<Node> nodes, Context context, List<Lines.Piece> written) {
        for (Node node : nodes) {
            if (++pieces > MOST_PIECES) {
                throw new TooLong();
            }
            switch (node) {
                case Node.Text(String text) -> written.add(weighed(new Lines.Piece.Typed(text), text));
                case Node.Insert(Node.Said said) -> {
                    Lines.Piece piece = insert(said, context);
                    written.add(weighed(
                            piece, piece instanceof Lines.Piece.Filled(Paper.Span span) ? span.text() : ""));
                }
                case Node.Each(Node.Said said, List<Node> body) -> each(said, body, context, written);
                case Node.When(Node.Said said, List<Node> then, List<Node> otherwise) ->
                    write(holds(said, context) ? then : otherwise, context, written);
            }
        }
    }

    /** Repetitions within each other make much of little. */
    private Lines.Piece weighed(Lines.Piece piece, String text) {
        letters += text.length();
        if (letters > MOST_LETTERS) {
            throw new TooLong();
        }
        return piece;
    }

    private void each(Node.Said said, List<Node> body, Context context, List<Lines.Piece> written) {
        int number = 0;
        switch (said.word()) {
            case EACH_INDICATOR -> {
                for (Indicator indicator : counts.indicators(context.unit(), themes(said, context), said.standing())) {
                    write(body, context.with(indicator, ++number), written);
                }
            }
            case EACH_THEME -> {
                ThemeCode parent = said.themes().isEmpty()
                        ? context.theme()
                        : said.themes().getFirst();
                for (Theme theme : frozen.themesUnder(parent)) {
                    write(body, context.with(theme.code(), ++number), written);
                }
            }
            case EACH_UNIT -> {
                for (UnitId unit : frozen.below()) {
                    write(body, context.with(unit, ++number), written);
                }
            }
            default -> throw new IllegalStateException(said.word() + " repeats nothing");
        }
    }

    /** Those that are named, or the one that it is within; empty for all. */
    private static List<ThemeCode> themes(Node.Said said, Context context) {
        if (!said.themes().isEmpty()) {
            return said.themes();
        }
        return context.theme() == null ? List.of() : List.of(context.theme());
    }

    private About about(Node.Said said, Context context) {
        Period period = said.time().of(frozen.period());
        Indicator indicator = said.indicators().isEmpty()
                ? Objects.requireNonNull(context.indicator(), "read without an indicator")
                : frozen.indicator(said.indicators().getFirst(), period).orElseThrow();
        return new About(unit(said, context), period, indicator);
    }

    private static UnitId unit(Node.Said said, Context context) {
        return said.unit() == null ? context.unit() : said.unit();
    }

    private static ThemeCode theme(Node.Said said, Context context) {
        return said.themes().isEmpty()
                ? Objects.requireNonNull(context.theme(), "read without a theme")
                : said.themes().getFirst();
    }

    private Lines.Piece insert(Node.Said said, Context context) {
        return switch (said.word().role()) {
            case NAME, LIST -> filled(said, Paper.Span.plain(text(said, context)));
            case FIGURE -> filled(said, figure(said, context));
            case COUNT -> filled(said, count(said, context));
            case TABLE -> new Lines.Piece.Whole(whole(said, context));
            default -> throw new IllegalStateException(said.word() + " puts nothing in");
        };
    }

    private static Lines.Piece filled(Node.Said said, Paper.Span span) {
        String text = switch (said.letters()) {
            case AS_THEY_ARE -> span.text();
            case OPENING -> Vietnamese.opening(span.text());
            case CAPITALS -> Vietnamese.capitals(span.text());
        };
        return new Lines.Piece.Filled(
                new Paper.Span(Vietnamese.composed(text), span.bold(), span.italic(), span.figure()));
    }

    private String text(Node.Said said, Context context) {
        return switch (said.word()) {
            case PERIOD -> Vietnamese.period(said.time().of(frozen.period()));
            case PERIOD_BEFORE -> Vietnamese.period(frozen.period().previous());
            case PERIOD_LAST_YEAR -> Vietnamese.period(frozen.period().sameLastYear());
            case YEAR -> String.valueOf(frozen.period().year());
            case LAST_DAY -> Vietnamese.date(frozen.catalogue().windowLast(frozen.period()));
            case UNIT_NAME -> frozen.name(context.unit());
            case OWN_NAME -> frozen.bareName(context.unit());
            case ABOVE -> frozen.above().map(frozen::name).orElse("");
            case FROZEN_DAY -> Vietnamese.day(frozen.manifest().takenAt());
            case FROZEN_NUMBER -> String.valueOf(frozen.manifest().number());
            case FROZEN_NAME -> frozen.manifest().name();
            case FROZEN_BY -> frozen.manifest().signedBy().name();
            case FROZEN_HASH -> frozen.snapshot().hash();
            case FROZEN_KIND -> frozen.manifest().official() ? "chính thức" : "tạm thời";
            case INDICATOR_NAME -> about(said, context).indicator().name().vi();
            case INDICATOR_CODE -> about(said, context).indicator().code().value();
            case MEASURE -> about(said, context).indicator().unitOfMeasure().vi();
            case THEME_NAME -> frozen.themeName(theme(said, context));
            case COUNTER -> String.valueOf(context.counter());
            case LETTER -> letter(context.counter());
            case LIST_ON_TIME -> counts.handedNames(Handed::isOnTime);
            case LIST_LATE -> counts.handedNames(Handed::isLate);
            case LIST_MISSING -> counts.handedNames(Handed::isMissing);
            case LIST_UNITS ->
                counts.unitNames(about(said, context).indicator(), Objects.requireNonNull(said.standing()));
            case LIST_INDICATORS ->
                Counts.listed(counts.indicators(context.unit(), themes(said, context), said.standing()).stream()
                        .map(indicator -> indicator.name().vi())
                        .toList());
            default -> throw new IllegalStateException(said.word() + " is no text");
        };
    }

    /** a to z, then numbers. */
    private static String letter(int counter) {
        return counter >= 1 && counter <= 26 ? String.valueOf((char) ('a' + counter - 1)) : String.valueOf(counter);
    }

    private Paper.Span figure(Node.Said said, Context context) {
        return switch (said.word()) {
            case SCORE -> counts.score(unit(said, context), said.time().of(frozen.period()), theme(said, context));
            case SCORE_BASIS ->
                counts.basisOfScore(unit(said, context), said.time().of(frozen.period()), theme(said, context));
            default -> figure(said.word(), about(said, context));
        };
    }

    private Paper.Span figure(Word word, About about) {
        return switch (word) {
            case OWN -> sentences.figure(about, Value.OWN);
            case TO_DATE -> sentences.figure(about, Value.TO_DATE);
            case TARGET -> sentences.target(about);
            case ACHIEVEMENT -> sentences.achievement(about);
            case SHARE -> sentences.shareOfTarget(about);
            case STATUS -> sentences.status(about);
            case AGAINST_LAST_YEAR -> changes.change(about, about.period().sameLastYear(), Value.OWN);
            case AGAINST_BEFORE -> changes.change(about, about.period().previous(), Value.OWN);
            case TO_DATE_AGAINST_LAST_YEAR ->
                changes.change(about, about.period().sameLastYear(), Value.TO_DATE);
            default -> throw new IllegalStateException(word + " is no figure");
        };
    }

    private Paper.Span count(Node.Said said, Context context) {
        return switch (said.word()) {
            case REPORTED ->
                said.indicators().isEmpty() && context.indicator() == null
                        ? counts.handed("Đơn vị nộp đủ báo cáo", "complete", handed -> !handed.isMissing())
                        : counts.reported(about(said, context));
            case ON_TIME -> counts.handed("Đơn vị nộp đủ, đúng hạn", "on-time", Handed::isOnTime);
            case LATE -> counts.handed("Đơn vị có báo cáo nộp trễ", "late", Handed::isLate);
            case MISSING -> counts.handed("Đơn vị chưa nộp đủ báo cáo", "missing", Handed::isMissing);
            case UNITS -> counts.units(about(said, context).indicator(), Objects.requireNonNull(said.standing()));
            case INDICATOR_COUNT -> counts.indicatorCount(context.unit(), themes(said, context), said.standing());
            default -> throw new IllegalStateException(said.word() + " counts nothing");
        };
    }

    private Paper.Block whole(Node.Said said, Context context) {
        if (said.word() == Word.PAGE_BREAK) {
            return new Paper.Block(Paper.Kind.PAGE_BREAK, List.of(), null);
        }
        boolean within = said.indicators().isEmpty() && said.themes().isEmpty();
        Paper.Table table = tables.of(
                said.word(),
                context.unit(),
                within && context.indicator() != null
                        ? List.of(context.indicator().code())
                        : said.indicators(),
                within && context.indicator() == null ? themes(said, context) : said.themes());
        pieces += table.rows().size() * table.columns().size();
        if (pieces > MOST_PIECES) {
            throw new TooLong();
        }
        return new Paper.Block(Paper.Kind.TABLE, List.of(), table);
    }

    private boolean holds(Node.Said said, Context context) {
        Map<UnitId, Handed> handed = frozen.handed();
        return switch (said.word()) {
            case OFFICIAL -> frozen.manifest().official();
            case PROVISIONAL -> !frozen.manifest().official();
            case SOME_LATE -> handed.values().stream().anyMatch(Handed::isLate);
            case SOME_MISSING -> handed.values().stream().anyMatch(Handed::isMissing);
            case SOME_INDICATOR ->
                !counts.indicators(context.unit(), themes(said, context), said.standing())
                        .isEmpty();
            case ALL_REPORTED ->
                said.indicators().isEmpty() && context.indicator() == null
                        ? handed.values().stream().noneMatch(Handed::isMissing)
                        : isComplete(about(said, context));
            case HAS_FIGURE -> sentences.hasFigure(about(said, context));
            default -> holds(said.word(), about(said, context));
        };
    }

    private boolean isComplete(About about) {
        FrozenCell cell =
                frozen.cell(about.unit(), about.period(), about.indicator().code());
        return cell != null && cell.own().reported() == cell.own().owed();
    }

    private boolean holds(Word condition, About about) {
        FrozenCell cell =
                frozen.cell(about.unit(), about.period(), about.indicator().code());
        var moved = changes.moved(about, about.period().sameLastYear(), Value.OWN);
        return switch (condition) {
            case HAS_LAST_YEAR -> moved != null;
            case RISEN -> moved != null && moved.amount().signum() > 0;
            case FALLEN -> moved != null && moved.amount().signum() < 0;
            case HAS_TARGET -> cell != null && cell.target() != null;
            case IS_REACHED -> cell != null && Standing.REACHED.has(cell.status());
            case IS_BEHIND -> cell != null && Standing.BEHIND.has(cell.status());
            default -> throw new IllegalStateException(condition + " is no condition");
        };
    }
}
