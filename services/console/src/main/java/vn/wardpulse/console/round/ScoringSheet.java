package vn.wardpulse.console.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Attachment;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.api.JudgedSheet;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.attachment.FilesView;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;

/** Writes the page on which a unit's sheet is judged. */
final class ScoringSheet {

    /** What the names of fields begin with: the value, and the words beside it. */
    static final String VALUE = "diem.";

    static final String SAID = "loi.";

    private final Words words;
    private final JudgedSheet sheet;
    private final Map<String, String> typed;
    private final Function<Folder, FilesView> files;

    /**
     * @param typed what was typed and refused, by field; empty if nothing was
     * @param files those that go with what the reader's stage says next
     */
    ScoringSheet(Words words, JudgedSheet sheet, Map<String, String> typed, Function<Folder, FilesView> files) {
        this.words = words;
        this.sheet = sheet;
        this.typed = typed;
        this.files = files;
    }

    ScoringView write(String unit, String round, String address) {
        return new ScoringView(
                words.say("scoring.title", unit),
                round,
                words.say("round.turn." + sheet.sheet().turn().name().toLowerCase(Locale.ROOT)),
                new RoundView.Link(address, words.say("round.standing")),
                RoundSheet.worked(address, sheet.sheet().unit()),
                address + "/" + sheet.sheet().unit(),
                sheet.sheet().version(),
                sheet.sheet().may(),
                sheet.criteria().stream().map(this::row).toList(),
                Stream.of(Stage.values())
                        .flatMap(stage -> evidence(stage).stream())
                        .toList(),
                sheet.mayReturn().stream()
                        .map(stage -> new ScoringView.Choice(
                                stage.name().toLowerCase(Locale.ROOT),
                                words.say("round.turn." + stage.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                history());
    }

    private Optional<ScoringView.Evidence> evidence(Stage stage) {
        if (sheet.judging().filter(stage::equals).isPresent()) {
            return Optional.of(new ScoringView.Evidence(stage(stage), List.of(), files.apply(folder(stage))));
        }
        return sheet.files().stream()
                .filter(some -> some.stage() == stage)
                .findFirst()
                .map(some -> new ScoringView.Evidence(
                        stage(stage), Files.rows(folder(stage), some.attachments(), words), null));
    }

    private Folder folder(Stage stage) {
        return Folder.of(new SheetId(sheet.round(), sheet.sheet().unit()), stage);
    }

    /** The latest first; a file stands with the last thing that it went with, unless it stands above. */
    private List<ScoringView.Act> history() {
        Set<Long> shown = new HashSet<>();
        sheet.files().forEach(some -> some.attachments().forEach(file -> shown.add(file.id())));
        List<ScoringView.Act> acts = new ArrayList<>();
        for (JudgedSheet.Done done : sheet.history()) {
            acts.add(act(
                    done,
                    done.attachments().stream()
                            .filter(file -> shown.add(file.id()))
                            .toList()));
        }
        return acts;
    }

    private ScoringView.Row row(JudgedSheet.Row row) {
        String key = row.year() + "." + row.criterion().code();
        Optional<Judgement> standing = standing(row);
        List<String> said = new ArrayList<>();
        said("round.turn.self", row.self(), said);
        said("round.turn.appraisal", row.appraisal(), said);
        said("round.turn.verification", row.verification(), said);
        return new ScoringView.Row(
                key,
                words.name(row.criterion().name()),
                most(row.criterion()),
                words.say(row.criterion().measured() instanceof Measured.Counted ? "scoring.count" : "scoring.value"),
                value(row.self()),
                value(row.appraisal()),
                value(row.verification()),
                said,
                row.disagreed(),
                typed.getOrDefault(
                        VALUE + key,
                        standing.map(judgement -> Numbers.field(judgement.value(), 2))
                                .orElse("")),
                typed.getOrDefault(SAID + key, Objects.requireNonNullElse(own(row), "")));
    }

    /** What is to be confirmed or changed: what the stage itself said, or the one before it. */
    private static Optional<Judgement> standing(JudgedSheet.Row row) {
        return Stream.of(
                        Optional.ofNullable(row.verification()),
                        Optional.ofNullable(row.appraisal()),
                        Optional.ofNullable(row.self()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The words of the stage whose turn it is. */
    private @Nullable String own(JudgedSheet.Row row) {
        Judgement judgement = switch (sheet.sheet().turn()) {
            case SELF -> row.self();
            case APPRAISAL -> row.appraisal();
            case VERIFICATION -> row.verification();
            default -> null;
        };
        return judgement == null ? null : judgement.words();
    }

    private void said(String stage, @Nullable Judgement judgement, List<String> said) {
        if (judgement != null && judgement.words() != null) {
            said.add(words.say(stage) + ": " + judgement.words());
        }
    }

    private static String value(@Nullable Judgement judgement) {
        return judgement == null ? Numbers.MISSING : Numbers.exact(judgement.value());
    }

    private String most(Criterion criterion) {
        String cap = Numbers.exact(criterion.cap());
        return switch (criterion.measured()) {
            case Measured.Counted counted -> words.say("scoring.counted", Working.target(words, counted.target()), cap);
            case Measured.Bonus ignored -> words.say("scoring.bonus", cap);
            case Measured.Deduction ignored -> words.say("scoring.deduction", cap);
            default -> words.say("scoring.judged", cap);
        };
    }

    private ScoringView.Act act(JudgedSheet.Done done, List<Attachment> gone) {
        String what = switch (done.act()) {
            case SheetAct.Judged(Stage stage, boolean handedOn, var judgements, var attachments) ->
                words.say(handedOn ? "scoring.act.handed" : "scoring.act.judged", stage(stage));
            case SheetAct.Returned(Stage to, String reason) -> words.say("scoring.act.returned", stage(to), reason);
            case SheetAct.Closed(var reason) ->
                reason == null ? words.say("scoring.act.closed") : words.say("scoring.act.closed.early", reason);
        };
        List<FileRow> rows = done.act() instanceof SheetAct.Judged judged
                ? Files.rows(folder(judged.stage()), gone, words)
                : List.of();
        return new ScoringView.Act(words.moment(done.at()) + ", " + done.byName(), what, rows);
    }

    private String stage(Stage stage) {
        return words.say("round.turn." + stage.name().toLowerCase(Locale.ROOT));
    }
}
