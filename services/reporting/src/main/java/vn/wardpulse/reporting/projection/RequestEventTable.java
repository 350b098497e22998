package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.request.RequestEvent.RequestAnswered;
import vn.wardpulse.model.request.RequestEvent.RequestSent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** What happened to requests. What has a position never changes, so a row is written once. */
@Component
class RequestEventTable implements Table<RequestEvent> {

    private final JdbcClient jdbc;

    RequestEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<RequestEvent> topic() {
        return Topics.REQUESTS;
    }

    @Override
    public void write(List<Entry<RequestEvent>> entries, Batch batch) {
        TreeMap<Long, RequestEventRow> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), RequestEventRow.of(entry.value())));
        Columns<RequestEventRow> columns = new Columns<>(List.copyOf(events.values()));
        jdbc.sql("""
                insert into request_event (
                    position, at, by, request, unit, act, by_unit, title, sent, due, plan, questions, version, answers,
                    received_at, timeliness)
                select position, at::timestamptz, by, request::uuid, unit, act, by_unit, title, sent::date, due::date, plan,
                       questions::jsonb, version, answers::jsonb, received_at::timestamptz, timeliness
                from unnest(:positions, :ats, :bys, :requests, :units, :acts, :byUnits, :titles, :sents, :dues, :plans,
                            :questions, :versions, :answers, :receiveds, :timelinesses)
                    as r (position, at, by, request, unit, act, by_unit, title, sent, due, plan, questions, version,
                          answers, received_at, timeliness)
                on conflict (position) do nothing
                """)
                .param("positions", columns.longs(row -> row.event().head().position()))
                .param("ats", columns.texts(row -> row.event().head().at()))
                .param("bys", columns.texts(row -> row.event().head().by()))
                .param("requests", columns.texts(row -> row.event().asked().request()))
                .param("units", columns.texts(row -> row.event().asked().unit()))
                .param("acts", columns.texts(RequestEventRow::act))
                .param("byUnits", columns.texts(sent(RequestSent::by)))
                .param("titles", columns.texts(sent(RequestSent::title)))
                .param("sents", columns.texts(sent(RequestSent::sent)))
                .param("dues", columns.texts(RequestEventRow::due))
                .param("plans", columns.texts(sent(RequestSent::plan)))
                .param("questions", columns.texts(RequestEventRow::questionsAsJson))
                .param("versions", columns.integers(row -> {
                    RequestAnswered answered = row.answered();
                    return answered == null ? null : answered.answerVersion();
                }))
                .param("answers", columns.texts(RequestEventRow::answersAsJson))
                .param("receiveds", columns.texts(answered(RequestAnswered::receivedAt)))
                .param("timelinesses", columns.texts(answered(RequestAnswered::timeliness)))
                .update();
    }

    private static Function<RequestEventRow, @Nullable Object> sent(Function<RequestSent, @Nullable Object> part) {
        return row -> {
            RequestSent sent = row.sent();
            return sent == null ? null : part.apply(sent);
        };
    }

    private static Function<RequestEventRow, @Nullable Object> answered(
            Function<RequestAnswered, @Nullable Object> part) {
        return row -> {
            RequestAnswered answered = row.answered();
            return answered == null ? null : part.apply(answered);
        };
    }
}
