package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts what was written into paragraphs: every line is one, its first signs say of which kind it is, and stars set bold
 * and italic. Only what an analyst typed has such signs; what was filled in is taken as it is.
 */
final class Lines {

    /** A piece of what was written. */
    sealed interface Piece {

        /** As it was typed. */
        record Typed(String text) implements Piece {}

        record Filled(Paper.Span span) implements Piece {}

        /** A table or the end of a page. */
        record Whole(Paper.Block block) implements Piece {}
    }

    private record Sign(String sign, Paper.Kind kind) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("### ", Paper.Kind.MINOR_HEADING),
            new Sign("## ", Paper.Kind.SUBHEADING),
            new Sign("# ", Paper.Kind.HEADING),
            new Sign("> ", Paper.Kind.CENTRED),
            new Sign("- ", Paper.Kind.ITEM));

    private final List<Paper.Block> blocks = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();

    private Lines() {}

    /** Paragraphs and tables; empty lines are none. */
    static List<Paper.Block> blocks(List<Piece> pieces) {
        Lines lines = new Lines();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Typed typed -> lines.typed(typed.text());
                case Piece.Filled filled -> lines.line.add(filled);
                case Piece.Whole whole -> {
                    lines.end();
                    lines.blocks.add(whole.block());
                }
            }
        }
        lines.end();
        return List.copyOf(lines.blocks);
    }

    /** The same for parts that have lines and no kinds of them; empty lines are kept as empty. */
    static List<List<Paper.Span>> plain(List<Piece> pieces) {
        List<List<Paper.Span>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Typed typed && typed.text().contains("\n")) {
                lines.add(spans(line));
                line = new ArrayList<>();
            } else {
                line.add(piece);
            }
        }
        lines.add(spans(line));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private void typed(String text) {
        // The reader gives line breaks by themselves.
        if (text.equals("\n")) {
            end();
        } else {
            line.add(new Piece.Typed(text));
        }
    }

    private void end() {
        List<Piece> ended = line;
        line = new ArrayList<>();
        Paper.Kind kind = Paper.Kind.PARAGRAPH;
        if (!ended.isEmpty() && ended.getFirst() instanceof Piece.Typed(String first)) {
            String begun = first.stripLeading();
            for (Sign sign : SIGNS) {
                if (begun.startsWith(sign.sign())) {
                    kind = sign.kind();
                    begun = begun.substring(sign.sign().length()).stripLeading();
                    break;
                }
            }
            ended.set(0, new Piece.Typed(begun));
        }
        List<Paper.Span> spans = spans(ended);
        if (!spans.isEmpty()) {
            blocks.add(new Paper.Block(kind, spans, null));
        }
    }

    private static List<Paper.Span> spans(List<Piece> line) {
        List<Paper.Span> spans = new ArrayList<>();
        boolean bold = false;
        boolean italic = false;
        for (Piece piece : line) {
            if (piece instanceof Piece.Filled(Paper.Span span)) {
                if (!span.text().isEmpty()) {
                    spans.add(new Paper.Span(span.text(), bold, italic, span.figure()));
                }
            } else if (piece instanceof Piece.Typed(String text)) {
                StringBuilder plain = new StringBuilder();
                for (int n = 0; n < text.length(); n++) {
                    boolean star = text.charAt(n) == '*';
                    if (text.charAt(n) == '\\' && n + 1 < text.length()) {
                        plain.append(text.charAt(++n));
                    } else if (star) {
                        put(spans, plain, bold, italic);
                        if (n + 1 < text.length() && text.charAt(n + 1) == '*') {
                            bold = !bold;
                            n++;
                        } else {
                            italic = !italic;
                        }
                    } else {
                        plain.append(text.charAt(n));
                    }
                }
                put(spans, plain, bold, italic);
            }
        }
        return stripped(spans);
    }

    private static void put(List<Paper.Span> spans, StringBuilder plain, boolean bold, boolean italic) {
        if (!plain.isEmpty()) {
            spans.add(new Paper.Span(plain.toString(), bold, italic, null));
            plain.setLength(0);
        }
    }

    private static List<Paper.Span> stripped(List<Paper.Span> spans) {
        if (spans.stream().allMatch(span -> span.text().isBlank())) {
            return List.of();
        }
        List<Paper.Span> stripped = new ArrayList<>(spans);
        Paper.Span last = stripped.getLast();
        stripped.set(
                stripped.size() - 1,
                new Paper.Span(last.text().stripTrailing(), last.bold(), last.italic(), last.figure()));
        return List.copyOf(stripped);
    }
}
