package vn.wardpulse.reporting.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.reporting.activity.ReportActivity;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.testing.TestDatabase;

/** A projection on a database of its own, without a broker: records go in by hand, tables come out. */
final class ProjectionKit {

    private static final List<String> TABLES =
            List.of("generation", "unit_period", "standing", "report_event", "definition", "dead_letter");

    final MeterRegistry registry = new SimpleMeterRegistry();
    final JdbcClient jdbc;
    final Generations generations;
    final Progress progress;
    private final Projection projection;
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
                Definitions.class,
                UnitPeriodTable.class,
                StandingTable.class,
                ReportEventTable.class,
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
        reading = readAnew("first");
    }

    /** A reading of topics that have another identity. */
    Reading readAnew(String identity) {
        Map<String, String> ids = new HashMap<>();
        projection.topics().forEach(topic -> ids.put(topic, identity + "-" + topic));
        return generations.begin(ids, 8);
    }

    void write(List<ConsumerRecord<byte[], byte[]>> records) {
        write(reading, records);
    }

    void write(Reading reading, List<ConsumerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> read = records.stream()
                .filter(record -> projection.topics().contains(record.topic()))
                .toList();
        if (!read.isEmpty()) {
            projection.write(reading, generations.isCurrent(reading), true, read);
        }
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
