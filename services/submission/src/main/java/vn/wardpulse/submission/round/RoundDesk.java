package vn.wardpulse.submission.round;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.round.SheetBodies.RoundClosing;
import vn.wardpulse.submission.round.SheetBodies.SheetJudgement;
import vn.wardpulse.submission.round.SheetBodies.SheetReturn;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** What readers do with the sheets of rounds: they judge, give back and close. */
final class RoundDesk {

    private final ScoreSheets scores;
    private final SheetTable sheets;
    private final AttachmentTable attachments;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    RoundDesk(
            ScoreSheets scores,
            SheetTable sheets,
            AttachmentTable attachments,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.scores = scores;
        this.sheets = sheets;
        this.attachments = attachments;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    SheetView judge(Reader reader, SheetId id, SheetJudgement body) {
        ScoreSheets.Opened opened = scores.open(reader, id.round());
        OpenRound.Member member = opened.member(id);
        if (opened.judges().stages(member).isEmpty()) {
            throw Refused.outOfReach("unit/" + id.unit());
        }
        boolean handOn = Boolean.TRUE.equals(body.handOn());
        transaction.executeWithoutResult(status -> {
            long row = sheets.lock(id, opened.now());
            SheetStory story = sheets.story(id);
            SheetState state = story.state();
            Stage stage = state.turn().stage().orElseThrow(() -> SheetFaults.over(id));
            if (!opened.judges().may(stage, member)) {
                throw SheetFaults.otherTurn(id);
            }
            Folder folder = new Folder.OfSheet(id, stage);
            List<KeptAttachment> files = attachments.taken(folder);
            List<Attachment> listed = files.stream().map(KeptAttachment::file).toList();
            List<Judgement> judgements = new SheetCheck()
                    .judgements(opened.round(), member.cluster().group(), state, stage, body.judgements(), handOn);
            demandSeen(body.seen(), state.version());
            if (!handOn && story.says(stage, judgements, listed)) {
                return;
            }
            act(opened, reader, id, row, state, new SheetAct.Judged(stage, handOn, judgements, listed));
            attachments.bind(folder, state.version() + 1, files);
            count("judge");
        });
        return scores.view(opened, member);
    }

    SheetView giveBack(Reader reader, SheetId id, SheetReturn body) {
        ScoreSheets.Opened opened = scores.open(reader, id.round());
        OpenRound.Member member = opened.member(id);
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
                throw SheetFaults.conflict(
                        "not-to-be-returned",
                        id.toString(),
                        "Phiếu không trả về bước này được ở trạng thái hiện tại. Tải lại trang để xem trạng thái.",
                        "As it stands the sheet cannot be given back to that stage. Load the page again to see where it stands.");
            }
            act(opened, reader, id, row, state, new SheetAct.Returned(to, reason));
            count("return");
        });
        return scores.view(opened, member);
    }

    /** All sheets of a round at once. */
    List<SheetSummary> close(Reader reader, RoundId id, @Nullable RoundClosing body) {
        ScoreSheets.Opened opened = scores.open(reader, id);
        List<OpenRound.Member> members = opened.round().members().stream()
                .sorted(Comparator.comparing(OpenRound.Member::unit))
                .toList();
        if (members.isEmpty()
                || !members.stream().allMatch(member -> opened.judges().may(Stage.VERIFICATION, member))) {
            throw Refused.outOfReach("rounds/" + id);
        }
        if (!opened.today().isAfter(opened.round().round().last())) {
            throw SheetFaults.conflict(
                    "round-runs",
                    "rounds/" + id,
                    "Đợt thi đua chưa kết thúc nên chưa khoá được.",
                    "The round is not over, so it cannot be closed yet.");
        }
        String said = body == null ? null : body.reason();
        String reason = said == null || said.isBlank() ? null : new SheetCheck().reason(said);
        transaction.executeWithoutResult(status -> closeAll(opened, reader, members, reason));
        count("close");
        return scores.sheets(reader, id);
    }

    private void closeAll(
            ScoreSheets.Opened opened, Reader reader, List<OpenRound.Member> members, @Nullable String reason) {
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

    private void act(ScoreSheets.Opened opened, Reader reader, SheetId id, long row, SheetState state, SheetAct act) {
        SheetState after = state.after(act);
        sheets.add(row, act, after, opened.now(), reader);
        outbox.append(
                Topics.JUDGEMENTS,
                cause(opened, reader),
                (EventHead head) -> new SheetActed(head, id, after.version(), act));
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

    private static Cause cause(ScoreSheets.Opened opened, Reader reader) {
        return new Cause(opened.now(), reader.name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.round.acts", "act", act).increment();
    }
}
