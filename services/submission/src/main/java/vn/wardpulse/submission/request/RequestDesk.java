package vn.wardpulse.submission.request;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.request.RequestBodies.NewRequest;
import vn.wardpulse.submission.request.RequestBodies.RequestAnswer;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** What readers do with requests: they ask, answer, remind and close. */
final class RequestDesk {

    private final Requests requests;
    private final RequestTable table;
    private final ReplyTable replies;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    RequestDesk(
            Requests requests,
            RequestTable table,
            ReplyTable replies,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.requests = requests;
        this.table = table;
        this.replies = replies;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** Asks; the same again under the same id asks nobody twice. */
    RequestView send(Reader reader, UUID id, NewRequest body) {
        Visit visit = requests.visit(reader);
        UnitId by = reader.unit();
        if (by == null || !reader.is(Role.STANDING_BODY) && !visit.standsFor(body.plan())) {
            throw Refused.outOfReach("requests");
        }
        if (body.plan() != null && !visit.concerns(body.plan(), by)) {
            throw RequestFaults.unknownPlan(body.plan());
        }
        Draft draft = new DraftCheck(visit.reach().definitions(), visit.today(), by).read(body);
        draft.units().forEach(unit -> visit.reach().demand(visit.mayAsk(unit, draft.plan()), "unit/" + unit));
        transaction.executeWithoutResult(status -> write(visit, id, by, draft));
        return requests.view(visit, id);
    }

    private void write(Visit visit, UUID id, UnitId by, Draft draft) {
        Request request = new Request(
                id,
                by,
                draft.title(),
                draft.reason(),
                visit.today(),
                draft.due(),
                draft.plan(),
                draft.questions(),
                visit.now(),
                visit.reader().name(),
                visit.reader().displayName(),
                null,
                null);
        if (!table.add(request, draft.units())) {
            List<AskedUnit> there = table.of(id);
            if (!there.getFirst().request().by().equals(by) || !draft.same(there)) {
                throw RequestFaults.sentOtherwise(id);
            }
            return;
        }
        outbox.append(
                Topics.REQUESTS,
                cause(visit),
                draft.units().stream()
                        .<Function<EventHead, RequestEvent>>map(unit -> head -> new RequestEvent.RequestSent(
                                head,
                                new Asked(id, unit),
                                by,
                                request.title(),
                                request.reason(),
                                request.sent(),
                                request.due(),
                                request.plan(),
                                request.questions()))
                        .toList());
        count("send");
    }

    /** What the unit answers replaces what it answered; the same again is no version. */
    RequestView answer(Reader reader, Asked asked, RequestAnswer body) {
        Visit visit = requests.visit(reader);
        AskedUnit known = requests.known(asked);
        visit.reach().demand(visit.mayAnswer(known), "unit/" + asked.unit());
        List<Answer> answers = new AnswerCheck(known.request().questions()).read(body.answers());
        transaction.executeWithoutResult(status -> write(visit, asked, answers, body.seen()));
        return requests.view(visit, asked.request());
    }

    private void write(Visit visit, Asked asked, List<Answer> answers, @Nullable Integer seen) {
        AskedUnit row = open(asked);
        List<Reply> before = replies.of(asked.request()).getOrDefault(asked.unit(), List.of());
        if (!before.isEmpty() && before.getFirst().answers().equals(answers)) {
            return;
        }
        if (seen != null && seen != row.latest()) {
            throw RequestFaults.stale();
        }
        int version = row.latest() + 1;
        Instant received = Objects.requireNonNullElse(row.receivedAt(), visit.now());
        Timeliness timeliness = Lateness.of(received, row.request().due());
        replies.add(row, version, answers, visit.now(), visit.reader());
        table.answered(row, visit.now());
        outbox.append(
                Topics.REQUESTS,
                cause(visit),
                head -> new RequestEvent.RequestAnswered(head, asked, version, answers, received, timeliness));
        count("answer");
    }

    RequestView remind(Reader reader, Asked asked, @Nullable String said) {
        Visit visit = requests.visit(reader);
        AskedUnit known = requests.known(asked);
        visit.reach().demand(visit.mayRemind(known), "unit/" + asked.unit());
        String sentence = new AnswerCheck(known.request().questions()).sentence(said);
        RequestNotice notice = new RequestNotice(visit.reach().definitions(), visit.today());
        transaction.executeWithoutResult(status -> {
            AskedUnit row = open(asked);
            if (row.answered()) {
                throw RequestFaults.answeredAlready(asked);
            }
            if (!table.remind(row, RequestKeeper.name(Step.BY_HAND) + "-" + visit.today(), visit.now())) {
                throw RequestFaults.remindedToday(asked);
            }
            outbox.append(Topics.REQUESTS, cause(visit), head -> notice.about(head, row, Step.BY_HAND, sentence));
        });
        count("remind");
        return requests.view(visit, asked.request());
    }

    /** Nothing more is expected of anybody; closed again, it stays as it is. */
    RequestView close(Reader reader, UUID id) {
        Visit visit = requests.visit(reader);
        List<AskedUnit> all = requests.known(id);
        visit.reach().demand(visit.manages(all.getFirst().request()), "requests/" + id);
        transaction.executeWithoutResult(status -> {
            if (table.close(id, visit.now(), reader.displayName())) {
                outbox.append(
                        Topics.REQUESTS,
                        cause(visit),
                        all.stream()
                                .<Function<EventHead, RequestEvent>>map(
                                        asked -> head -> new RequestEvent.RequestClosed(head, asked.asked()))
                                .toList());
                count("close");
            }
        });
        return requests.view(visit, id);
    }

    /** Locked, and not closed. */
    private AskedUnit open(Asked asked) {
        AskedUnit row = table.lock(asked).orElseThrow(() -> Refused.notFound("requests/" + asked));
        if (row.request().closed()) {
            throw RequestFaults.closed(asked);
        }
        return row;
    }

    private static Cause cause(Visit visit) {
        return new Cause(visit.now(), visit.reader().name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.request.acts", "act", act).increment();
    }
}
