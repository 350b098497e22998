package vn.wardpulse.chaos.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;
import vn.wardpulse.topics.TopicLog;

/**
 * The whole log as it now is, repeated events and all.
 *
 * @param unreadable where a record is no event, in order
 */
public record EventLog(
        List<CatalogueEvent> catalogue,
        List<ReportEvent> reports,
        List<ReminderDue> reminders,
        List<TaskEvent> tasks,
        List<RequestEvent> requests,
        List<MatterEvent> matters,
        List<SheetActed> judgements,
        List<Place> unreadable) {

    public static EventLog of(String brokers) {
        List<Place> unreadable = new ArrayList<>();
        List<CatalogueEvent> catalogue = new ArrayList<>();
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            read(brokers, topic, catalogue, unreadable);
        }
        List<ReportEvent> reports = new ArrayList<>();
        read(brokers, Topics.REPORTS, reports, unreadable);
        List<ReminderDue> reminders = new ArrayList<>();
        read(brokers, Topics.REMINDERS, reminders, unreadable);
        List<TaskEvent> tasks = new ArrayList<>();
        read(brokers, Topics.TASK_EVENTS, tasks, unreadable);
        List<RequestEvent> requests = new ArrayList<>();
        read(brokers, Topics.REQUESTS, requests, unreadable);
        List<MatterEvent> matters = new ArrayList<>();
        read(brokers, Topics.MATTERS, matters, unreadable);
        List<SheetActed> judgements = new ArrayList<>();
        read(brokers, Topics.JUDGEMENTS, judgements, unreadable);
        unreadable.sort(null);
        return new EventLog(catalogue, reports, reminders, tasks, requests, matters, judgements, unreadable);
    }

    private static <E> void read(
            String brokers, Topic<? extends E> topic, List<? super E> events, List<Place> unreadable) {
        for (ConsumerRecord<String, byte[]> record : TopicLog.read(brokers, topic.name())) {
            try {
                events.add(topic.codec().read(record.value()));
            } catch (UnreadableEvent e) {
                unreadable.add(Place.of(record));
            }
        }
    }

    /** Of all reports, each once, however often it was repeated; in order. */
    public List<Long> reportPositions() {
        return inOrder(reports.stream().map(ReportEvent::head));
    }

    /** The same of all that submission said, of whatever kind: one count without gaps. */
    public List<Long> positions() {
        return inOrder(Stream.of(
                        reports.stream().map(ReportEvent::head),
                        reminders.stream().map(ReminderDue::head),
                        tasks.stream().map(TaskEvent::head),
                        requests.stream().map(RequestEvent::head),
                        matters.stream().map(MatterEvent::head),
                        judgements.stream().map(SheetActed::head))
                .flatMap(heads -> heads));
    }

    private static List<Long> inOrder(Stream<EventHead> heads) {
        return heads.map(EventHead::position).distinct().sorted().toList();
    }
}
