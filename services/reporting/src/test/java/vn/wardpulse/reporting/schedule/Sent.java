package vn.wardpulse.reporting.schedule;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicLog;

/** What stands in the topic of files: everything that was committed up to now. */
record Sent(List<ExportEvent> events) {

    static Sent upToNow(String bootstrap) {
        return new Sent(TopicLog.read(bootstrap, Topics.EXPORTS.name()).stream()
                .<ExportEvent>map(record -> Topics.EXPORTS.codec().read(record.value()))
                .toList());
    }

    List<ExportMade> of(UUID schedule) {
        return events.stream()
                .filter(ExportMade.class::isInstance)
                .map(ExportMade.class::cast)
                .filter(made -> made.schedule().equals(schedule))
                .toList();
    }

    byte[] bytes(ExportMade made) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        events.stream()
                .filter(ExportPart.class::isInstance)
                .map(ExportPart.class::cast)
                .filter(part -> part.file().equals(made.file()))
                .forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }
}
