package vn.wardpulse.console.writer;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.Paper;
import vn.wardpulse.console.api.ReportTemplate;
import vn.wardpulse.console.api.ReportTemplate.Content;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Writes templates and reports for the pages. */
final class WriterSheet {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern PLACE = Pattern.compile("(\\w+):(\\d+):(\\d+)");
    private static final Pattern EXACT = Pattern.compile("-?\\d+(\\.\\d+)?(/-?\\d+(\\.\\d+)?)?");
    /** Values that the page of a number's origin explains. */
    private static final Set<String> EXPLAINED = Set.of("own", "to-date");

    private record Part(String id, int rows, int longest, Function<Content, String> value) {}

    private static final List<Part> PARTS = List.of(
            new Part("name", 1, 200, Content::name),
            new Part("parent", 1, 500, Content::parent),
            new Part("issuer", 2, 500, Content::issuer),
            new Part("number", 1, 200, Content::number),
            new Part("dateline", 1, 200, Content::dateline),
            new Part("kind", 1, 200, Content::kind),
            new Part("heading", 2, 1_000, Content::heading),
            new Part("addressee", 2, 2_000, Content::addressee),
            new Part("body", 28, 60_000, Content::body),
            new Part("recipients", 4, 4_000, Content::recipients),
            new Part("signatory", 4, 1_000, Content::signatory));

    private final Words words;

    WriterSheet(Words words) {
        this.words = words;
    }

    WriterViews.TemplateRow row(ReportTemplate template) {
        return new WriterViews.TemplateRow(
                template.code(),
                template.content().name(),
                template.version(),
                template.shipped(),
                template.by() == null ? "" : template.by(),
                template.at() == null ? "" : words.moment(template.at()));
    }

    String byline(ReportTemplate template) {
        return template.by() == null || template.at() == null
                ? words.say("writer.shipped.lead")
                : words.say(
                        "writer.version",
                        String.valueOf(template.version()),
                        words.moment(template.at()),
                        template.by());
    }

    List<WriterViews.PartField> parts(Content content, List<WriterViews.Wrong> faults) {
        return PARTS.stream()
                .map(part -> new WriterViews.PartField(
                        part.id(),
                        words.say("writer.part." + part.id()),
                        words.say("writer.hint." + part.id()),
                        part.rows(),
                        part.longest(),
                        part.value().apply(content),
                        faults.stream().anyMatch(fault -> fault.field().equals(part.id()))))
                .toList();
    }

    List<WriterViews.Wrong> faults(List<Fault> faults) {
        return faults.stream().map(this::fault).toList();
    }

    private WriterViews.Wrong fault(Fault fault) {
        Matcher place = PLACE.matcher(fault.where());
        boolean placed = place.matches();
        String field = placed ? place.group(1) : fault.where();
        boolean known = PARTS.stream().anyMatch(part -> part.id().equals(field));
        return new WriterViews.Wrong(
                known ? field : "",
                placed ? Integer.parseInt(place.group(2)) : 0,
                placed ? Integer.parseInt(place.group(3)) : 0,
                known ? words.say("writer.part." + field) : "",
                fault.in(words.vietnamese()));
    }

    /** What can be put in, by what comes of it. */
    List<WriterViews.WordGroup> words(List<ReportTemplate.Word> all) {
        Map<String, List<WriterViews.WordRow>> groups = new LinkedHashMap<>();
        for (ReportTemplate.Word word : all) {
            String role = word.role().toLowerCase(Locale.ROOT);
            String group = switch (role) {
                case "each", "if", "otherwise", "end" -> "shape";
                default -> role;
            };
            groups.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(new WriterViews.WordRow(
                            typed(word, role), words.vietnamese() ? word.aboutVi() : word.aboutEn()));
        }
        return groups.entrySet().stream()
                .map(group -> new WriterViews.WordGroup(words.say("writer.words." + group.getKey()), group.getValue()))
                .toList();
    }

    private String typed(ReportTemplate.Word word, String role) {
        String phrase = words.vietnamese() ? word.vi() : word.en();
        String begin = role.equals("condition") ? words.say("writer.words.if") + " " : "";
        String code = word.takes().stream()
                .map(takes -> takes.toLowerCase(Locale.ROOT))
                .filter(takes -> takes.equals("indicator") || takes.equals("theme"))
                .findFirst()
                .map(takes -> " " + words.say("writer.words.code." + takes))
                .orElse("");
        return "{{" + begin + phrase + code + "}}";
    }

    List<Option> snapshots(List<Snapshot> all, @Nullable Integer chosen) {
        return all.stream()
                .map(snapshot -> new Option(
                        String.valueOf(snapshot.manifest().number()),
                        "%d · %s"
                                .formatted(
                                        snapshot.manifest().number(),
                                        snapshot.manifest().name()),
                        Integer.valueOf(snapshot.manifest().number()).equals(chosen)))
                .toList();
    }

    List<Option> templates(List<ReportTemplate> all, String chosen) {
        return all.stream()
                .map(template -> Option.of(template.code(), template.content().name(), chosen))
                .toList();
    }

    List<Option> periods(Snapshot snapshot, String chosen) {
        return snapshot.manifest().scope().periods().stream()
                .map(period -> Option.of(period.toString(), words.opening(words.period(period)), chosen))
                .toList();
    }

    WriterViews.Shown shown(Paper paper) {
        return new WriterViews.Shown(
                paper,
                paper.figures().stream().map(figure -> figure(figure, paper)).toList());
    }

    private WriterViews.FigureRow figure(Paper.Used figure, Paper paper) {
        Paper.Basis first = figure.basis().getFirst();
        String meaning = words.say(
                "writer.meaning." + figure.meaning().toLowerCase(Locale.ROOT).replace('_', '-'));
        boolean asked = figure.indicator() != null && EXPLAINED.contains(first.of());
        // Known at the moment of the snapshot: what was frozen, and not what has become of it since.
        LocalDateTime moment =
                LocalDateTime.ofInstant(paper.source().takenAt(), ZONE).truncatedTo(ChronoUnit.SECONDS);
        return new WriterViews.FigureRow(
                figure.number(),
                figure.shown(),
                figure.about() + (figure.indicator() == null ? "" : " (" + figure.indicator() + ")") + " · " + meaning,
                figure.basis().stream().map(Paper.Basis::unitName).distinct().collect(Collectors.joining("; ")),
                figure.basis().stream()
                        .map(basis -> words.period(basis.period()))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                figure.basis().stream().map(basis -> written(basis.exact())).collect(Collectors.joining("; ")),
                asked && figure.indicator() != null
                        ? Addresses.explained(
                                        first.unit(),
                                        figure.indicator(),
                                        first.period(),
                                        first.of().equals("to-date"))
                                + "&luc=" + moment
                        : "");
    }

    private static String written(@Nullable String exact) {
        if (exact == null) {
            return "–";
        }
        return EXACT.matcher(exact).matches()
                ? Arrays.stream(exact.split("/"))
                        .map(BigDecimal::new)
                        .map(Numbers::exact)
                        .collect(Collectors.joining("/"))
                : exact;
    }
}
