package vn.wardpulse.reporting.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.activity.ReportActivity;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.catalogue.Moments;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.testing.TestDatabase;

/** A projection on a database of its own, without a broker: records go in by hand, tables come out. */
final class ProjectionKit {

    private static final List<String> TABLES = List.of(
            "generation",
            "unit_period",
            "standing",
            "report_event",
            "definition_event",
            "dead_letter",
            "task_event",
            "task_channels",
            "task_occurrence",
            "request_event",
            "request_standing",
            "matter_event",
            "matter_standing");

    final MeterRegistry registry = new SimpleMeterRegistry();
    final JdbcClient jdbc;
    final Generations generations;
    final Progress progress;
    final Definitions definitions;
    private final Projection projection;
    private final Reading log;
    private final Reading reading;

    ProjectionKit() {
        DataSource source = migrated();
        var parts = new AnnotationConfigApplicationContext();
        parts.registerBean(MeterRegistry.class, () -> registry);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
        parts.registerBean(ProjectionSettings.class, () -> new ProjectionSettings("1", 1, 1500, 500));
        parts.register(
                ChangeLog.class,
                ReportActivity.class,
                Moments.class,
                Definitions.class,
                UnitPeriodTable.class,
                StandingTable.class,
                ReportEventTable.class,
                TaskEventTable.class,
                TaskChannelTable.class,
                RequestEventTable.class,
                MatterEventTable.class,
                ProjectionTables.class,
                ProjectionMetrics.class,
                DeadLetters.class,
                Progress.class,
                Generations.class,
                Projection.class);
        parts.refresh();
        jdbc = parts.getBean(JdbcClient.class);
        generations = parts.getBean(Generations.class);
        projection = parts.getBean(Projection.class);
        progress = parts.getBean(Progress.class);
        definitions = parts.getBean(Definitions.class);
        log = Reading.ofTheLog(ids("log", projection.topics()));
        reading = readAnew("first", 1);
        show(reading);
    }

    /** A reading of a generation's topics that have another identity; it takes every redefinition. */
    Reading readAnew(String identity, int rollup) {
        return readAnew(identity, rollup, Long.MAX_VALUE);
    }

    Reading readAnew(String identity, int rollup, long boundary) {
        return generations.begin(rollup, boundary, ids(identity, Generations.topics(rollup)));
    }

    /** Says that all of it is read, and has it shown. */
    void show(Reading anew) {
        anew.topicIds().keySet().forEach(topic -> {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                progress.caughtUp(anew, new TopicPartition(topic, partition));
            }
        });
        if (!generations.show(anew)) {
            throw new IllegalStateException("not shown");
        }
    }

    private static Map<String, String> ids(String identity, List<String> topics) {
        Map<String, String> ids = new HashMap<>();
        topics.forEach(topic -> ids.put(topic, identity + "-" + topic));
        return ids;
    }

    void write(List<ConsumerRecord<byte[], byte[]>> records) {
        write(reading, records);
    }

    /** What stands beside the views, and the views as those of this reading. */
    void write(Reading views, List<ConsumerRecord<byte[], byte[]>> records) {
        for (Reading one : List.of(log, views)) {
            List<ConsumerRecord<byte[], byte[]>> read = records.stream()
                    .map(record -> asIn(one, record))
                    .filter(record -> one.topicIds().containsKey(record.topic()))
                    .toList();
            if (!read.isEmpty()) {
                projection.write(one, true, read);
            }
        }
    }

    /** A record of the first generation's views as another generation's topic would hold it. */
    private static ConsumerRecord<byte[], byte[]> asIn(Reading reading, ConsumerRecord<byte[], byte[]> record) {
        int at = Generations.topics(1).indexOf(record.topic());
        return at < 0 || !reading.isOfViews()
                ? record
                : new ConsumerRecord<>(
                        Generations.topics(reading.rollup()).get(at),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.value());
    }

    /** Everything that the tables hold, moments of writing aside. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            tables.put(
                    table,
                    jdbc.sql("select (to_jsonb(t) - 'began_at' - 'met_at')::text from %s t order by 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    private static DataSource migrated() {
        DatabaseAccess access = TestDatabase.fresh("reporting");
        var source = new SingleConnectionDataSource(access.url(), access.username(), access.password(), true);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/reporting")
                .defaultSchema("reporting")
                .load()
                .migrate();
        return source;
    }
}
