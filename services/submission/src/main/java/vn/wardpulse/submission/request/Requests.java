package vn.wardpulse.submission.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Requests as readers see them. */
final class Requests {

    private final SettledClock clock;
    private final DefinitionBook book;
    private final RequestTable table;
    private final ReplyTable replies;

    Requests(SettledClock clock, DefinitionBook book, RequestTable table, ReplyTable replies) {
        this.clock = clock;
        this.book = book;
        this.table = table;
        this.replies = replies;
    }

    Visit visit(Reader reader) {
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
        for (AskedUnit asked : table.all(year, visit.runs(year), plan, under, visit.reached())) {
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

    List<AskedUnit> known(UUID id) {
        List<AskedUnit> units = table.of(id);
        if (units.isEmpty()) {
            throw Refused.notFound("requests/" + id);
        }
        return units;
    }

    AskedUnit known(Asked asked) {
        return table.of(asked.request()).stream()
                .filter(one -> one.unit().equals(asked.unit()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("requests/" + asked));
    }

    /** What the reader sees of it, and what they answered, as a machine may that reads nothing. */
    RequestView view(Visit visit, UUID id) {
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
}
