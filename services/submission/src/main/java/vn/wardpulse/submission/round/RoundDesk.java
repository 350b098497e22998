package vn.wardpulse.submission.round;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.submission.round.SheetBodies.RoundClosing;
import vn.wardpulse.submission.round.SheetBodies.SheetJudgement;
import vn.wardpulse.submission.round.SheetBodies.SheetReturn;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Sheets of rounds as readers see them, and what they do with them. */
final class RoundDesk {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final SheetTable sheets;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    RoundDesk(
            SettledClock clock,
            DefinitionBook book,
            SheetTable sheets,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.clock = clock;
        this.book = book;
        this.sheets = sheets;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** Everything that is known of a reader and a round at one moment. */
    private record Opened(Instant now, OpenRound round, Judges judges) {

        LocalDate today() {
            return Lateness.day(now);
        }
    }

    private Opened open(Reader reader, RoundId id) {
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
                            standing == null ? null : standing.updatedAt());
                })
                .toList();
    }

    SheetView sheet(Reader reader, SheetId id) {
        Opened opened = open(reader, id.round());
        OpenRound.Member member = member(opened, id);
        if (!opened.judges().mayRead(member)) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        return view(opened, member);
    }

    SheetView judge(Reader reader, SheetId id, SheetJudgement body) {
        Opened opened = open(reader, id.round());
        OpenRound.Member member = member(opened, id);
        if (opened.judges().stages(member).isEmpty()) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        boolean handOn = Boolean.TRUE.equals(body.handOn());
        transaction.executeWithoutResult(status -> {
            long row = sheets.lock(id, opened.now());
            SheetState state = sheets.state(id);
            Stage stage = state.turn().stage().orElseThrow(() -> over(id));
            if (!opened.judges().may(stage, member)) {
                throw conflict(
                        "not-your-turn",
                        id.toString(),
                        "Phiếu đang ở bước khác. Tải lại trang để xem bước hiện tại.",
                        "It is another stage's turn. Load the page again to see whose.");
            }
            List<Judgement> judgements = new SheetCheck()
                    .judgements(opened.round(), member.cluster().group(), state, stage, body.judgements(), handOn);
            demandSeen(body.seen(), state.version());
            if (!handOn && judgements.equals(state.stated().getOrDefault(stage, List.of()))) {
                return;
            }
            act(opened, reader, id, row, state, new SheetAct.Judged(stage, handOn, judgements));
            count("judge");
        });
        return view(opened, member);
    }

    SheetView giveBack(Reader reader, SheetId id, SheetReturn body) {
        Opened opened = open(reader, id.round());
        OpenRound.Member member = member(opened, id);
        if (opened.judges().stages(member).stream().noneMatch(stage -> stage != Stage.SELF)) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        SheetCheck check = new SheetCheck();
        Stage to = check.stage(body.to());
        String reason = check.reason(body.reason());
        transaction.executeWithoutResult(status -> {
            long row = sheets.lock(id, opened.now());
            SheetState state = sheets.state(id);
            demandSeen(body.seen(), state.version());
            if (!opened.judges().mayReturn(member, state.turn()).contains(to)) {
                throw conflict(
                        "not-to-be-returned",
                        id.toString(),
                        "Phiếu không trả về bước này được ở trạng thái hiện tại. Tải lại trang để xem trạng thái.",
                        "As it stands the sheet cannot be given back to that stage. Load the page again to see where it stands.");
            }
            act(opened, reader, id, row, state, new SheetAct.Returned(to, reason));
            count("return");
        });
        return view(opened, member);
    }

    /** All sheets of a round at once. */
    List<SheetSummary> close(Reader reader, RoundId id, @Nullable RoundClosing body) {
        Opened opened = open(reader, id);
        List<OpenRound.Member> members = opened.round().members().stream()
                .sorted(Comparator.comparing(OpenRound.Member::unit))
                .toList();
        if (members.isEmpty()
                || !members.stream().allMatch(member -> opened.judges().may(Stage.VERIFICATION, member))) {
            throw Refused.outOfReach("rounds/" + id);
        }
        if (!opened.today().isAfter(opened.round().round().last())) {
            throw conflict(
                    "round-runs",
                    "rounds/" + id,
                    "Đợt thi đua chưa kết thúc nên chưa khoá được.",
                    "The round is not over, so it cannot be closed yet.");
        }
        String said = body == null ? null : body.reason();
        String reason = said == null || said.isBlank() ? null : new SheetCheck().reason(said);
        transaction.executeWithoutResult(status -> closeAll(opened, reader, members, reason));
        count("close");
        return sheets(reader, id);
    }

    private void closeAll(Opened opened, Reader reader, List<OpenRound.Member> members, @Nullable String reason) {
        List<Function<EventHead, SheetActed>> events = new ArrayList<>();
        List<String> unverified = new ArrayList<>();
        for (OpenRound.Member member : members) {
            SheetId id = new SheetId(opened.round().id(), member.unit());
            long row = sheets.lock(id, opened.now());
            SheetState state = sheets.state(id);
            if (state.turn() == Turn.CLOSED) {
                continue;
            }
            boolean verified = state.turn() == Turn.VERIFIED;
            if (!verified) {
                unverified.add(member.unit().value());
            }
            SheetAct closed = new SheetAct.Closed(verified ? null : reason);
            SheetState after = state.after(closed);
            sheets.add(row, closed, after, opened.now(), reader);
            events.add(head -> new SheetActed(head, id, after.version(), closed));
        }
        if (!unverified.isEmpty() && reason == null) {
            // The transaction takes back what stands above.
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "not-all-verified",
                            "reason",
                            "Còn %d phiếu chưa thẩm định xong (%s). Thẩm định nốt, hoặc ghi lý do vẫn khoá."
                                    .formatted(unverified.size(), String.join(", ", unverified)),
                            "%d sheets are not verified (%s). Verify them, or say why it is closed all the same."
                                    .formatted(unverified.size(), String.join(", ", unverified))));
        }
        outbox.append(Topics.JUDGEMENTS, cause(opened, reader), events);
    }

    private void act(Opened opened, Reader reader, SheetId id, long row, SheetState state, SheetAct act) {
        SheetState after = state.after(act);
        sheets.add(row, act, after, opened.now(), reader);
        outbox.append(
                Topics.JUDGEMENTS,
                cause(opened, reader),
                (EventHead head) -> new SheetActed(head, id, after.version(), act));
    }

    private static OpenRound.Member member(Opened opened, SheetId id) {
        return opened.round().member(id.unit()).orElseThrow(() -> Refused.notFound("rounds/" + id));
    }

    private SheetView view(Opened opened, OpenRound.Member member) {
        SheetId id = new SheetId(opened.round().id(), member.unit());
        List<Done> acts = sheets.acts(id);
        SheetState state = SheetState.NEW;
        for (Done done : acts) {
            state = state.after(done.act());
        }
        SheetState standing = state;
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
                acts.reversed());
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

    private static void demandSeen(@Nullable Integer seen, int latest) {
        if (seen != null && seen != latest) {
            throw new Refused(
                    HttpStatus.PRECONDITION_FAILED,
                    Fault.error(
                            "stale-version",
                            "seen",
                            "Nội dung vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                            "Somebody else has just changed this. Load it again, then repeat what you did."));
        }
    }

    private static Refused over(SheetId id) {
        return conflict(
                "judged-already",
                id.toString(),
                "Phiếu đã thẩm định xong hoặc đã khoá. Cơ quan thường trực trả lại nếu cần sửa.",
                "The sheet is verified or closed. The standing body gives it back if it has to be changed.");
    }

    private static Refused conflict(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, where, vi, en));
    }

    private static Cause cause(Opened opened, Reader reader) {
        return new Cause(opened.now(), reader.name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.round.acts", "act", act).increment();
    }
}
