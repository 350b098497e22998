package vn.wardpulse.reporting.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * A document in the layout of Nghị định 30/2020/NĐ-CP that another feature has written, without a template: as a Word
 * document, to be edited and signed.
 *
 * @param issuer lines
 * @param kind such as {@code BIÊN BẢN}
 * @param heading what it is about
 * @param office whose signature it is
 * @param signed name of who signs, below the room for the signature
 * @param proof lines below the signature that say what it rests on
 * @param title what programs show
 * @param hash of what it was written from
 * @param maker by name
 */
public record WrittenDocument(
        List<String> issuer,
        String dateline,
        String kind,
        List<String> heading,
        List<Piece> body,
        List<String> recipients,
        List<String> office,
        String signed,
        List<String> proof,
        String title,
        String hash,
        String maker,
        Instant at) {

    /** What stands one below the other. */
    public sealed interface Piece {}

    public record Heading(String text) implements Piece {}

    public record Paragraph(String text) implements Piece {}

    public record Item(String text) implements Piece {}

    public record Grid(List<Column> columns, List<Row> rows) implements Piece {}

    /**
     * @param width share of the table's, in hundredths
     * @param right whether its values stand on the right, as numbers do
     */
    public record Column(String title, int width, boolean right) {}

    /** @param strong whether it stands out */
    public record Row(boolean strong, List<String> cells) {}

    public void docx(OutputStream out) throws IOException {
        Paper.Head head = new Paper.Head(
                List.of(),
                lines(issuer),
                spans("……"),
                spans(dateline),
                List.of(spans(kind)),
                lines(heading),
                List.of());
        Paper.Foot foot = new Paper.Foot(lines(recipients), lines(office), lines(List.of(signed)));
        List<Paper.Block> blocks = body.stream().map(WrittenDocument::block).toList();
        new DocxPaper(
                        new DocxPaper.Imprint(title, hash, maker, at),
                        text -> new DocxText(head, blocks, foot, text).write(proof))
                .write(out);
    }

    private static Paper.Block block(Piece piece) {
        return switch (piece) {
            case Heading(String text) -> new Paper.Block(Paper.Kind.HEADING, spans(text), null);
            case Paragraph(String text) -> new Paper.Block(Paper.Kind.PARAGRAPH, spans(text), null);
            case Item(String text) -> new Paper.Block(Paper.Kind.ITEM, spans(text), null);
            case Grid(List<Column> columns, List<Row> rows) ->
                new Paper.Block(
                        Paper.Kind.TABLE,
                        List.of(),
                        new Paper.Table(
                                columns.stream().map(WrittenDocument::column).toList(),
                                rows.stream()
                                        .map(row -> new Paper.Row(row.strong(), lines(row.cells())))
                                        .toList()));
        };
    }

    private static Paper.Column column(Column column) {
        return new Paper.Column(column.title(), column.width(), column.right() ? Paper.Side.RIGHT : Paper.Side.LEFT);
    }

    private static List<List<Paper.Span>> lines(List<String> texts) {
        return texts.stream().map(WrittenDocument::spans).toList();
    }

    private static List<Paper.Span> spans(String text) {
        return List.of(Paper.Span.plain(text));
    }
}
