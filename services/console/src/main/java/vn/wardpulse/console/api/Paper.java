package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * A report that reporting wrote from a template and a snapshot.
 *
 * @param figures every one that stands in it
 */
public record Paper(Source source, Head head, List<Block> body, Foot foot, List<Used> figures) {

    public record Source(int number, String name, String hash, boolean official, Instant takenAt, Period period) {}

    public record Head(
            List<List<Span>> parent,
            List<List<Span>> issuer,
            List<Span> number,
            List<Span> dateline,
            List<List<Span>> kind,
            List<List<Span>> heading,
            List<List<Span>> addressee) {}

    public record Foot(List<List<Span>> recipients, List<List<Span>> office, List<List<Span>> signedName) {}

    /** @param figure number in the list of figures; null where it is none */
    public record Span(
            String text,
            boolean bold,
            boolean italic,
            @Nullable Integer figure) {}

    /** @param kind in lower case, such as {@code paragraph} or {@code table} */
    public record Block(
            String kind, List<Span> text, @Nullable Table table) {}

    public record Column(String title, int width, String side) {}

    public record Row(boolean strong, List<List<Span>> cells) {}

    public record Table(List<Column> columns, List<Row> rows) {}

    public record Used(
            int number,
            String shown,
            String meaning,
            String about,
            @Nullable IndicatorCode indicator,
            List<Basis> basis) {}

    /** @param of which value of its place; {@code to-date} and the like */
    public record Basis(
            UnitId unit,
            String unitName,
            Period period,
            String of,
            @Nullable String exact) {}
}
