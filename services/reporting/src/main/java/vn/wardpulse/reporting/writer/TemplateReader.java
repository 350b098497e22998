package vn.wardpulse.reporting.writer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.web.Fault;

/** Reads a template's texts into what is to be written, and says everything that is wrong with them. */
final class TemplateReader {

    /** A space that Word puts between words. */
    private static final char NO_BREAK = '\u00A0';

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    /** Repetitions and conditions within each other. */
    private static final int DEEPEST = 8;

    /** A template that was read. */
    record Read(Map<Part, List<Node>> parts, List<Fault> faults) {

        List<Node> of(Part part) {
            return parts.getOrDefault(part, List.of());
        }
    }

    /** A piece of a line: text, or a tag with what stands between its braces. */
    private record Segment(boolean tag, String text, Place place) {}

    /** A repetition or condition whose end has not come yet. */
    private static final class Open {
        private final Node.Said said;
        private final List<Node> then = new ArrayList<>();
        private @Nullable List<Node> otherwise;

        Open(Node.Said said) {
            this.said = said;
        }

        void add(Node node) {
            (otherwise == null ? then : otherwise).add(node);
        }

        Node closed() {
            return said.word().role() == Word.Role.EACH
                    ? new Node.Each(said, then)
                    : new Node.When(said, then, otherwise == null ? List.of() : otherwise);
        }
    }

    private final Part part;
    private final TagReader tags;
    private final TemplateFaults faults;
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private TemplateReader(Part part, Catalogue catalogue, TemplateFaults faults) {
        this.part = part;
        this.tags = new TagReader(catalogue, faults);
        this.faults = faults;
    }

    /** @param catalogue the definitions whose indicators, themes and units may be named */
    static Read read(Template template, Catalogue catalogue) {
        TemplateFaults faults = new TemplateFaults();
        Map<Part, List<Node>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String text = part.of(template);
            if (part.isNeeded() && text.isBlank()) {
                faults.in(
                        part, "part-missing", "Phần này còn trống. Điền nội dung.", "This part is empty. Fill it in.");
            }
            if (text.length() > part.longest()) {
                faults.in(
                        part,
                        "text-too-long",
                        "Dài quá %d ký tự. Viết ngắn lại.".formatted(part.longest()),
                        "This is longer than %d characters. Shorten it.".formatted(part.longest()));
            } else if (text.codePoints().anyMatch(TemplateReader::isUnprintable)) {
                faults.in(
                        part,
                        "unprintable-character",
                        "Có ký tự điều khiển không in được. Xoá và gõ lại chỗ đó.",
                        "There is a control character. Delete it and type that place again.");
            } else if (part.isWritten()) {
                parts.put(part, new TemplateReader(part, catalogue, faults).read(text));
            }
        }
        return new Read(parts, faults.all());
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }

    private List<Node> read(String text) {
        List<String> lines = Vietnamese.composed(text).lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            line(lines.get(n), n + 1);
        }
        for (Open left : open) {
            faults.at(
                    left.said.place(),
                    "block-not-ended",
                    "{{%s}} chưa có {{hết}}. Thêm {{hết}} ở cuối đoạn."
                            .formatted(left.said.word().vi()),
                    "{{%s}} has no {{end}}. Add {{end}} after it."
                            .formatted(left.said.word().en()));
        }
        return nodes;
    }

    private void line(String line, int number) {
        List<Segment> segments = segments(line, number);
        boolean bare = segments.stream()
                .allMatch(segment -> segment.tag() || segment.text().isBlank());
        // A line of tags that leave no text themselves leaves no empty line either.
        boolean shape = bare
                && segments.stream().anyMatch(Segment::tag)
                && segments.stream().filter(Segment::tag).allMatch(segment -> isShape(segment.text()));
        for (Segment segment : segments) {
            if (segment.tag()) {
                Node.Said said = tags.read(segment.text(), segment.place(), this::isWithin);
                if (said != null) {
                    take(said, bare && isAlone(segments));
                }
            } else if (!shape) {
                add(new Node.Text(segment.text()));
            }
        }
        if (!shape) {
            add(new Node.Text("\n"));
        }
    }

    private static boolean isShape(String tag) {
        return Vocabulary.at(Folded.words(tag), false)
                .filter(found -> found.word().role().isShape())
                .isPresent();
    }

    private boolean isAlone(List<Segment> segments) {
        return part == Part.BODY && segments.stream().filter(Segment::tag).count() == 1;
    }

    private List<Segment> segments(String line, int number) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int begin = line.indexOf(OPEN, at);
            if (begin < 0) {
                break;
            }
            text(segments, line.substring(at, begin), number, at);
            Place place = new Place(part, number, begin + 1);
            int end = line.indexOf(CLOSE, begin);
            if (end < 0) {
                faults.at(
                        place,
                        "tag-not-closed",
                        "“{{” không có “}}” trên cùng dòng. Thêm “}}”.",
                        "“{{” has no “}}” on its line. Add “}}”.");
                at = line.length();
                break;
            }
            segments.add(
                    new Segment(true, line.substring(begin + OPEN.length(), end).replace(NO_BREAK, ' '), place));
            at = end + CLOSE.length();
        }
        text(segments, line.substring(at), number, at);
        return segments;
    }

    private void text(List<Segment> segments, String text, int number, int at) {
        int stray = text.indexOf(CLOSE);
        if (stray >= 0) {
            faults.at(
                    new Place(part, number, at + stray + 1),
                    "tag-not-opened",
                    "“}}” không có “{{” đứng trước. Bỏ đi, hoặc thêm “{{”.",
                    "“}}” has no “{{” before it. Take it away, or add “{{”.");
        }
        if (!text.isEmpty()) {
            segments.add(new Segment(false, text, new Place(part, number, at + 1)));
        }
    }

    private boolean isWithin(Word each) {
        return open.stream().anyMatch(block -> block.said.word() == each);
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            nodes.add(node);
        } else {
            open.getFirst().add(node);
        }
    }

    /** @param alone whether it stands on a line of its own where tables may stand */
    private void take(Node.Said said, boolean alone) {
        switch (said.word().role()) {
            case EACH, CONDITION -> {
                if (open.size() == DEEPEST) {
                    faults.at(
                            said.place(),
                            "blocks-too-deep",
                            "Lồng nhau quá %d lớp. Tách ra.".formatted(DEEPEST),
                            "More than %d blocks within each other. Take them apart.".formatted(DEEPEST));
                }
                open.push(new Open(said));
            }
            case OTHERWISE -> otherwise(said);
            case END -> end(said);
            case TABLE -> {
                if (!alone) {
                    faults.at(
                            said.place(),
                            "table-not-alone",
                            "{{%s}} phải đứng riêng một dòng, trong phần nội dung. Đưa xuống dòng riêng."
                                    .formatted(said.word().vi()),
                            "{{%s}} stands on a line of its own, in the body. Put it on one."
                                    .formatted(said.word().en()));
                }
                add(new Node.Insert(said));
            }
            case NAME, FIGURE, COUNT, LIST -> add(new Node.Insert(said));
            case IF -> throw new IllegalStateException("a condition is read with its word");
        }
    }

    private void otherwise(Node.Said said) {
        Open block = open.peek();
        if (block == null || block.said.word().role() != Word.Role.CONDITION || block.otherwise != null) {
            faults.at(
                    said.place(),
                    "else-without-if",
                    "{{không thì}} phải nằm giữa {{nếu …}} và {{hết}}, một lần. Kiểm tra lại.",
                    "{{else}} stands between {{if …}} and {{end}}, once. Check it.");
        } else {
            block.otherwise = new ArrayList<>();
        }
    }

    private void end(Node.Said said) {
        Open block = open.poll();
        if (block == null) {
            faults.at(
                    said.place(),
                    "end-without-block",
                    "{{hết}} không kết thúc đoạn nào. Bỏ đi, hoặc thêm {{nếu …}}, {{mỗi …}} ở trước.",
                    "{{end}} ends nothing. Take it away, or add {{if …}} or {{each …}} before it.");
        } else {
            add(block.closed());
        }
    }
}
