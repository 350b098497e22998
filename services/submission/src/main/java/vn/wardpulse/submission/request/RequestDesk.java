package vn.wardpulse.submission.request;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.submission.request.RequestBodies.NewRequest;
import vn.wardpulse.submission.request.RequestBodies.RequestAnswer;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** Requests as readers see them, and what they ask and answer. */
final class RequestDesk {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final RequestTable requests;
    private final ReplyTable replies;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    RequestDesk(
            SettledClock clock,
            DefinitionBook book,
            RequestTable requests,
            ReplyTable replies,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.clock = clock;
        this.book = book;
        this.requests = requests;
        this.replies = replies;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /** A reader at a moment, and what they may do then. */
    private record Visit(Reader reader, Instant now, Reach reach) {

        LocalDate today() {
            return reach.today();
        }

        boolean sees(AskedUnit asked) {
            return reader.mayRead()
                    && (reach.covers(reader, asked.unit(), asked.request().sent())
                            || reach.isToldOf(
                                            reader,
                                            asked.unit(),
                                            asked.request().sent())
                                    && reach.covers(
                                            reader,
                                            asked.request().by(),
                                            asked.request().sent()));
        }

        /** All that the reader may reach on whichever day; null where that is everything. */
        @Nullable
        Set<UnitId> reached() {
            UnitId bound = reader.unit();
            return bound == null ? null : reach.definitions().everUnder(bound);
        }

        /** What is still waited for stands in the running year, whenever it was sent. */
        boolean runs(@Nullable Integer year) {
            return year != null && year == today().getYear();
        }

        boolean mayAnswer(AskedUnit asked) {
            return reach.mayTell(reader, asked.unit(), asked.request().sent());
        }

        boolean mayRemind(AskedUnit asked) {
            return reach.isToldOf(reader, asked.unit(), asked.request().sent()) && manages(asked.request())
                    || reach.mayDirect(reader, asked.unit(), asked.request().sent());
        }

        boolean manages(Request request) {
            return reach.mayDirect(reader, request.by(), request.sent())
                    || request.by().equals(reader.unit()) && standsFor(request.plan());
        }

        /** Whether the reader is of the unit that watches over a plan. */
        boolean standsFor(@Nullable PlanCode code) {
            Plan plan = code == null ? null : reach.definitions().plans().get(code);
            UnitId bound = reader.unit();
            return plan != null
                    && bound != null
                    && bound.equals(plan.standing())
                    && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER) || reader.is(Role.STANDING_BODY));
        }

        /** Whether a plan holds for {@code unit}, for one above it or for one below it. */
        boolean concerns(PlanCode code, UnitId unit) {
            Plan plan = reach.definitions().plans().get(code);
            return plan != null
                    && (reach.definitions().within(unit, plan.scope(), today())
                            || reach.definitions().within(plan.scope(), unit, today()));
        }

        /** A standing body asks whom it reaches, a plan's standing unit whoever is under the plan. */
        boolean mayAsk(UnitId unit, @Nullable PlanCode code) {
            Plan plan = code == null ? null : reach.definitions().plans().get(code);
            return reach.isToldOf(reader, unit, null)
                    && (reader.is(Role.STANDING_BODY)
                                    && reader.unit() != null
                                    && reach.definitions().within(unit, reader.unit(), today())
                            || plan != null
                                    && standsFor(code)
                                    && reach.definitions().within(unit, plan.scope(), today()));
        }
    }

    private Visit visit(Reader reader) {
        Instant now = clock.now();
        return new Visit(reader, now, new Reach(book.current(), Lateness.day(now)));
    }

    List<RequestLine> all(Reader reader, @Nullable UnitId unit, @Nullable Integer year, @Nullable PlanCode plan) {
        Visit visit = visit(reader);
        visit.reach().demand(reader.mayRead(), "requests");
        if (unit != null) {
            visit.reach().demand(visit.reach().mayAskFor(reader, unit), "unit/" + unit);
        }
        Map<UUID, List<AskedUnit>> seen = new LinkedHashMap<>();
        Set<UnitId> under = unit == null ? null : visit.reach().definitions().everUnder(unit);
        for (AskedUnit asked : requests.all(year, visit.runs(year), plan, under, visit.reached())) {
            if (visit.sees(asked)
                    && (unit == null
                            || visit.reach()
                                    .under(asked.unit(), unit, asked.request().sent()))) {
                seen.computeIfAbsent(asked.request().id(), id -> new ArrayList<>())
                        .add(asked);
            }
        }
        return seen.values().stream()
                .map(units -> {
                    Request request = units.getFirst().request();
                    return RequestLine.of(request, units, visit.today(), visit.manages(request));
                })
                .toList();
    }

    RequestView one(Reader reader, UUID id) {
        Visit visit = visit(reader);
        visit.reach().demand(known(id).stream().anyMatch(visit::sees), "requests/" + id);
        return view(visit, id);
    }

    private List<AskedUnit> known(UUID id) {
        List<AskedUnit> units = requests.of(id);
        if (units.isEmpty()) {
            throw Refused.notFound("requests/" + id);
        }
        return units;
    }

    /** What the reader sees of it, and what they answered, as a machine may that reads nothing. */
    private RequestView view(Visit visit, UUID id) {
        List<AskedUnit> all = known(id);
        List<AskedUnit> seen = all.stream()
                .filter(asked -> visit.sees(asked) || visit.mayAnswer(asked))
                .toList();
        Request request = all.getFirst().request();
        Map<UnitId, List<Reply>> said = replies.of(id);
        return new RequestView(
                RequestLine.of(request, seen, visit.today(), visit.manages(request)),
                request.reason(),
                request.questions(),
                request.sentAt(),
                request.sentByName(),
                request.closedAt(),
                request.closedByName(),
                seen.stream()
                        .map(asked -> new RequestView.AskedView(
                                RequestLine.UnitLine.of(asked, visit.today()),
                                said.getOrDefault(asked.unit(), List.of()),
                                !request.closed() && visit.mayAnswer(asked),
                                asked.pending() && visit.mayRemind(asked)))
                        .toList());
    }

    /** Asks; the same again under the same id asks nobody twice. */
    RequestView send(Reader reader, UUID id, NewRequest body) {
        Visit visit = visit(reader);
        UnitId by = reader.unit();
        if (by == null || !reader.is(Role.STANDING_BODY) && !visit.standsFor(body.plan())) {
            throw Refused.outOfReach("requests");
        }
        if (body.plan() != null && !visit.concerns(body.plan(), by)) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "unknown-plan",
                            "plan",
                            "Không có kế hoạch %s. Chọn kế hoạch khác hoặc để trống.".formatted(body.plan()),
                            "There is no plan %s. Choose another, or none.".formatted(body.plan())));
        }
        Draft draft = new DraftCheck(visit.reach().definitions(), visit.today(), by).read(body);
        draft.units().forEach(unit -> visit.reach().demand(visit.mayAsk(unit, draft.plan()), "unit/" + unit));
        transaction.executeWithoutResult(status -> write(visit, id, by, draft));
        return view(visit, id);
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
        if (!requests.add(request, draft.units())) {
            List<AskedUnit> there = requests.of(id);
            if (!there.getFirst().request().by().equals(by) || !draft.same(there)) {
                throw conflict(
                        "request-exists",
                        "requests/" + id,
                        "Yêu cầu này đã được gửi với nội dung khác. Mở trang soạn mới để gửi yêu cầu khác.",
                        "This request was sent already with another content. Begin a new one.");
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
        Visit visit = visit(reader);
        AskedUnit known = find(asked);
        visit.reach().demand(visit.mayAnswer(known), "unit/" + asked.unit());
        List<Answer> answers = new AnswerCheck(known.request().questions()).read(body.answers());
        transaction.executeWithoutResult(status -> write(visit, asked, answers, body.seen()));
        return view(visit, asked.request());
    }

    private void write(Visit visit, Asked asked, List<Answer> answers, @Nullable Integer seen) {
        AskedUnit row = open(asked);
        List<Reply> before = replies.of(asked.request()).getOrDefault(asked.unit(), List.of());
        if (!before.isEmpty() && before.getFirst().answers().equals(answers)) {
            return;
        }
        if (seen != null && seen != row.latest()) {
            throw new Refused(
                    HttpStatus.PRECONDITION_FAILED,
                    Fault.error(
                            "stale-version",
                            "seen",
                            "Trả lời vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                            "Somebody else has just changed the answer. Load it again, then repeat what you did."));
        }
        int version = row.latest() + 1;
        Instant received = Objects.requireNonNullElse(row.receivedAt(), visit.now());
        Timeliness timeliness = Lateness.of(received, row.request().due());
        replies.add(row, version, answers, visit.now(), visit.reader());
        requests.answered(row, visit.now());
        outbox.append(
                Topics.REQUESTS,
                cause(visit),
                head -> new RequestEvent.RequestAnswered(head, asked, version, answers, received, timeliness));
        count("answer");
    }

    RequestView remind(Reader reader, Asked asked, @Nullable String said) {
        Visit visit = visit(reader);
        AskedUnit known = find(asked);
        visit.reach().demand(visit.mayRemind(known), "unit/" + asked.unit());
        String sentence = new AnswerCheck(known.request().questions()).sentence(said);
        RequestNotice notice = new RequestNotice(visit.reach().definitions(), visit.today());
        transaction.executeWithoutResult(status -> {
            AskedUnit row = open(asked);
            if (row.answered()) {
                throw conflict(
                        "nothing-to-remind",
                        asked.toString(),
                        "Đơn vị đã trả lời nên không cần đôn đốc. Tải lại trang để xem trạng thái hiện tại.",
                        "The unit has answered, so there is nothing to remind of. Load the page again to see where it stands.");
            }
            if (!requests.remind(row, RequestKeeper.name(Step.BY_HAND) + "-" + visit.today(), visit.now())) {
                throw conflict(
                        "reminded-today",
                        asked.toString(),
                        "Hôm nay đã đôn đốc đơn vị này rồi. Mỗi ngày chỉ đôn đốc một lần.",
                        "This unit was reminded today. Once a day is enough.");
            }
            outbox.append(Topics.REQUESTS, cause(visit), head -> notice.about(head, row, Step.BY_HAND, sentence));
        });
        count("remind");
        return view(visit, asked.request());
    }

    /** Nothing more is expected of anybody; closed again, it stays as it is. */
    RequestView close(Reader reader, UUID id) {
        Visit visit = visit(reader);
        List<AskedUnit> all = known(id);
        visit.reach().demand(visit.manages(all.getFirst().request()), "requests/" + id);
        transaction.executeWithoutResult(status -> {
            if (requests.close(id, visit.now(), reader.displayName())) {
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
        return view(visit, id);
    }

    private AskedUnit find(Asked asked) {
        return requests.of(asked.request()).stream()
                .filter(one -> one.unit().equals(asked.unit()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("requests/" + asked));
    }

    /** Locked, and not closed. */
    private AskedUnit open(Asked asked) {
        AskedUnit row = requests.lock(asked).orElseThrow(() -> Refused.notFound("requests/" + asked));
        if (row.request().closed()) {
            throw conflict(
                    "request-closed",
                    asked.toString(),
                    "Yêu cầu đã đóng, không nhận trả lời và không đôn đốc nữa.",
                    "The request is closed. Nothing is answered or reminded of any more.");
        }
        return row;
    }

    private static Refused conflict(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, where, vi, en));
    }

    private static Cause cause(Visit visit) {
        return new Cause(visit.now(), visit.reader().name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.request.acts", "act", act).increment();
    }
}
