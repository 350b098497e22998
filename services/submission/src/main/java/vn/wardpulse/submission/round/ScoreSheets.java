package vn.wardpulse.submission.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Rounds that have begun and their sheets, as readers see them. */
final class ScoreSheets {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final SheetTable sheets;
    private final AttachmentTable attachments;

    ScoreSheets(SettledClock clock, DefinitionBook book, SheetTable sheets, AttachmentTable attachments) {
        this.clock = clock;
        this.book = book;
        this.sheets = sheets;
        this.attachments = attachments;
    }

    /** Everything that is known of a reader and a round at one moment. */
    record Opened(Instant now, OpenRound round, Judges judges) {

        LocalDate today() {
            return Lateness.day(now);
        }

        OpenRound.Member member(SheetId id) {
            return round.member(id.unit()).orElseThrow(() -> Refused.notFound("rounds/" + id));
        }
    }

    Opened open(Reader reader, RoundId id) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reader.mayRead() || Reach.writes(reader), "rounds/" + id);
        OpenRound round = OpenRound.of(id, reach.definitions(), reach.today())
                .orElseThrow(() -> Refused.notFound("rounds/" + id));
        return new Opened(now, round, new Judges(reader, reach, round));
    }

    /** Those that have begun and of which the reader sees a unit, the latest first. */
    List<RoundSummary> rounds(Reader reader) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        reach.demand(reader.mayRead() || Reach.writes(reader), "rounds");
        return reach.definitions().scales().keySet().stream()
                .map(ScaleId::round)
                .distinct()
                .flatMap(id -> OpenRound.of(id, reach.definitions(), reach.today()).stream())
                .sorted(Comparator.comparing((OpenRound round) -> round.round().first())
                        .thenComparing(OpenRound::id)
                        .reversed())
                .map(round -> summary(round, new Judges(reader, reach, round)))
                .filter(summary -> summary.sheets() > 0)
                .toList();
    }

    private RoundSummary summary(OpenRound round, Judges judges) {
        Map<UnitId, SheetTable.Standing> standings = sheets.of(round.id());
        int seen = 0;
        int waiting = 0;
        int closed = 0;
        for (OpenRound.Member member : round.members()) {
            if (judges.mayRead(member)) {
                SheetTable.Standing standing = standings.get(member.unit());
                Turn turn = standing == null ? Turn.SELF : standing.turn();
                boolean asked = !round.byHand(member.cluster().group()).isEmpty();
                seen++;
                waiting += asked && mayNow(judges, turn, member) ? 1 : 0;
                closed += turn == Turn.CLOSED ? 1 : 0;
            }
        }
        return new RoundSummary(round.id(), seen, waiting, closed);
    }

    private static boolean mayNow(Judges judges, Turn turn, OpenRound.Member member) {
        return turn.stage().filter(stage -> judges.may(stage, member)).isPresent();
    }

    List<SheetSummary> sheets(Reader reader, RoundId id) {
        Opened opened = open(reader, id);
        List<OpenRound.Member> inReach = opened.round().members().stream()
                .filter(opened.judges()::mayRead)
                .toList();
        if (inReach.isEmpty()) {
            throw Refused.outOfReach("rounds/" + id);
        }
        Map<UnitId, SheetTable.Standing> standings = sheets.of(id);
        return inReach.stream()
                .map(member -> {
                    SheetTable.Standing standing = standings.get(member.unit());
                    Turn turn = standing == null ? Turn.SELF : standing.turn();
                    return summary(
                            opened,
                            member,
                            turn,
                            standing == null ? 0 : standing.latest(),
                            standing == null || standing.latest() == 0 ? null : standing.updatedAt());
                })
                .toList();
    }

    SheetView sheet(Reader reader, SheetId id) {
        Opened opened = open(reader, id.round());
        OpenRound.Member member = opened.member(id);
        if (!opened.judges().mayRead(member)) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        return view(opened, member);
    }

    SheetView view(Opened opened, OpenRound.Member member) {
        SheetId id = new SheetId(opened.round().id(), member.unit());
        SheetStory story = sheets.story(id).with(attachments.ofSheet(id));
        List<Done> acts = story.acts();
        SheetState standing = story.state();
        return new SheetView(
                id.round(),
                summary(
                        opened,
                        member,
                        standing.turn(),
                        standing.version(),
                        acts.isEmpty() ? null : acts.getLast().at()),
                opened.judges().mayReturn(member, standing.turn()),
                opened.round().byHand(member.cluster().group()).stream()
                        .map(criterion -> row(criterion, standing))
                        .toList(),
                Stream.of(Stage.values())
                        .flatMap(stage -> files(story, stage).stream())
                        .toList(),
                acts.reversed());
    }

    private static Optional<SheetView.StageFiles> files(SheetStory story, Stage stage) {
        return story.standing(stage)
                .map(Done::attachments)
                .filter(files -> !files.isEmpty())
                .map(files -> new SheetView.StageFiles(stage, files));
    }

    private static SheetView.JudgedRow row(OpenRound.ByHand criterion, SheetState state) {
        List<Optional<Judgement>> stages = Stream.of(Stage.values())
                .map(stage -> state.stated(
                        stage, criterion.year(), criterion.criterion().code()))
                .toList();
        List<Judgement> spoken = stages.stream().flatMap(Optional::stream).toList();
        return new SheetView.JudgedRow(
                criterion.year(),
                criterion.criterion(),
                stages.get(0).orElse(null),
                stages.get(1).orElse(null),
                stages.get(2).orElse(null),
                spoken.stream()
                        .anyMatch(one -> one.value().compareTo(spoken.getFirst().value()) != 0));
    }

    private static SheetSummary summary(
            Opened opened, OpenRound.Member member, Turn turn, int version, @Nullable Instant updatedAt) {
        return new SheetSummary(
                member.unit(),
                member.cluster().group(),
                member.cluster().lead(),
                turn,
                version,
                mayNow(opened.judges(), turn, member),
                updatedAt);
    }
}
