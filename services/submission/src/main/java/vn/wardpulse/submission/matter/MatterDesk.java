package vn.wardpulse.submission.matter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.matter.MatterBodies.HandingOn;
import vn.wardpulse.submission.matter.MatterBodies.NewMatter;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Matters as readers see them, and what they do with them. */
final class MatterDesk {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final MatterTable matters;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    MatterDesk(
            SettledClock clock,
            DefinitionBook book,
            MatterTable matters,
            Outbox outbox,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.clock = clock;
        this.book = book;
        this.matters = matters;
        this.outbox = outbox;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    private Visit visit(Reader reader) {
        Instant now = clock.now();
        return new Visit(reader, now, new Reach(book.current(), Lateness.day(now)));
    }

    List<MatterLine> all(Reader reader, @Nullable UnitId unit, @Nullable Integer year) {
        Visit visit = visit(reader);
        visit.reach().demand(reader.mayRead(), "matters");
        if (unit != null) {
            visit.reach().demand(visit.reach().mayAskFor(reader, unit), "unit/" + unit);
        }
        // What is still open stands in the running year, whenever it was raised.
        boolean running = year != null && year == visit.today().getYear();
        return matters.all(year, running).stream()
                .filter(visit::sees)
                .filter(matter -> unit == null || visit.reach().under(matter.unit(), unit, matter.raised()))
                .map(matter -> MatterLine.of(matter, visit.today()))
                .toList();
    }

    MatterView one(Reader reader, UUID id) {
        Visit visit = visit(reader);
        Matter matter = known(id);
        visit.reach().demand(visit.sees(matter), "matters/" + id);
        return view(visit, matter);
    }

    private Matter known(UUID id) {
        return matters.of(id).orElseThrow(() -> Refused.notFound("matters/" + id));
    }

    private MatterView view(Visit visit, Matter matter) {
        boolean may = matter.open() && visit.has(matter);
        return new MatterView(
                MatterLine.of(matter, visit.today()),
                matter.raisedAt(),
                matter.raisedBy(),
                matters.steps(matter.id()),
                may,
                matter.open() && visit.raises(matter.unit()),
                may ? visit.onward(matter) : List.of());
    }

    /** Raises it with the unit above; the same again under the same id raises nothing twice. */
    MatterView raise(Reader reader, UUID id, NewMatter body) {
        Visit visit = visit(reader);
        UnitId unit = body.unit() == null ? reader.unit() : body.unit();
        if (unit == null || !visit.raises(unit)) {
            throw Refused.outOfReach("unit");
        }
        UnitId above = visit.parent(unit).orElseThrow(() -> Refused.outOfReach("unit"));
        MatterCheck check = new MatterCheck();
        MatterField field = check.field(body.field());
        String words = check.demanded(body.words());
        LocalDate due = check.due(body.due(), visit.today());
        check.demandSound();
        Matter matter = new Matter(
                id,
                unit,
                1,
                field,
                words,
                visit.today(),
                due,
                MatterState.OPEN,
                above,
                List.of(above),
                visit.now(),
                reader.displayName(),
                null);
        transaction.executeWithoutResult(status -> {
            if (matters.add(matter, reader)) {
                outbox.append(
                        Topics.MATTERS,
                        cause(visit),
                        head -> new MatterEvent.MatterRaised(
                                head,
                                id,
                                matter.unit(),
                                matter.field(),
                                matter.raised(),
                                matter.due(),
                                matter.holder()));
                count("raise");
                return;
            }
            Matter there = known(id);
            if (!there.unit().equals(matter.unit())
                    || there.field() != matter.field()
                    || !there.words().equals(matter.words())
                    || !there.due().equals(matter.due())) {
                throw conflict(
                        "matter-exists",
                        id,
                        "Kiến nghị này đã được gửi với nội dung khác. Mở trang soạn mới để gửi kiến nghị khác.",
                        "This matter was raised already with another content. Begin a new one.");
            }
        });
        return view(visit, known(id));
    }

    MatterView handOn(Reader reader, UUID id, HandingOn body) {
        Visit visit = visit(reader);
        Matter seen = known(id);
        visit.reach().demand(visit.has(seen), "matters/" + id);
        MatterCheck check = new MatterCheck();
        String words = check.words(body.words());
        check.demandOnward(body.to(), visit.onward(seen));
        check.demandSound();
        UnitId to = body.to();
        return acted(visit, id, "hand-on", matter -> {
            if (to == null || !visit.has(matter)) {
                throw Refused.outOfReach("matters/" + id);
            }
            matters.handOn(matter, to);
            matters.step(
                    matter, reader.name(), reader.displayName(), matter.holder(), "HANDED_ON", to, words, visit.now());
            outbox.append(
                    Topics.MATTERS, cause(visit), head -> new MatterEvent.MatterHandedOn(head, id, matter.unit(), to));
        });
    }

    MatterView answer(Reader reader, UUID id, @Nullable String said) {
        Visit visit = visit(reader);
        visit.reach().demand(visit.has(known(id)), "matters/" + id);
        MatterCheck check = new MatterCheck();
        String words = check.demanded(said);
        check.demandSound();
        return acted(visit, id, "answer", matter -> {
            visit.reach().demand(visit.has(matter), "matters/" + id);
            matters.settle(matter, MatterState.ANSWERED, visit.now());
            matters.step(
                    matter, reader.name(), reader.displayName(), matter.holder(), "ANSWERED", null, words, visit.now());
            outbox.append(
                    Topics.MATTERS,
                    cause(visit),
                    head -> new MatterEvent.MatterAnswered(
                            head, id, matter.unit(), visit.now(), Lateness.of(visit.now(), matter.due())));
        });
    }

    MatterView withdraw(Reader reader, UUID id, @Nullable String said) {
        Visit visit = visit(reader);
        visit.reach().demand(visit.raises(known(id).unit()), "matters/" + id);
        MatterCheck check = new MatterCheck();
        String words = check.words(said);
        check.demandSound();
        return acted(visit, id, "withdraw", matter -> {
            matters.settle(matter, MatterState.WITHDRAWN, null);
            matters.step(
                    matter, reader.name(), reader.displayName(), matter.unit(), "WITHDRAWN", null, words, visit.now());
            outbox.append(
                    Topics.MATTERS, cause(visit), head -> new MatterEvent.MatterWithdrawn(head, id, matter.unit()));
        });
    }

    /** Does something with a matter that is open, while nobody else is at it. */
    private MatterView acted(Visit visit, UUID id, String name, Consumer<Matter> act) {
        transaction.executeWithoutResult(status -> {
            Matter matter = matters.lock(id).orElseThrow(() -> Refused.notFound("matters/" + id));
            if (!matter.open()) {
                throw conflict(
                        "matter-settled",
                        id,
                        "Kiến nghị đã được trả lời hoặc đã rút. Tải lại trang để xem trạng thái hiện tại.",
                        "The matter is answered or withdrawn. Load the page again to see where it stands.");
            }
            act.accept(matter);
        });
        count(name);
        return view(visit, known(id));
    }

    private static Refused conflict(String code, UUID id, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, "matters/" + id, vi, en));
    }

    private static Cause cause(Visit visit) {
        return new Cause(visit.now(), visit.reader().name(), Correlation.current());
    }

    private void count(String act) {
        metrics.counter("wardpulse.submission.matter.acts", "act", act).increment();
    }
}
