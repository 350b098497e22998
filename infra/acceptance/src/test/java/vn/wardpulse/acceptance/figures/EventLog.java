package vn.wardpulse.acceptance.figures;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TopicLog;

/** The whole log as it now is. */
record EventLog(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {

    static EventLog of(RunningDemo demo) {
        List<CatalogueEvent> catalogue = new ArrayList<>();
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            catalogue.addAll(read(demo, topic));
        }
        return new EventLog(catalogue, read(demo, Topics.REPORTS));
    }

    private static <E> List<E> read(RunningDemo demo, Topic<E> topic) {
        return TopicLog.read(demo.bootstrapServers(), topic.name()).stream()
                .map(record -> topic.codec().read(record.value()))
                .toList();
    }
}
