package vn.wardpulse.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.ReportApproved;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicSetup;

/** On a real broker and a real database: what is committed arrives, in order, once in effect. */
class OutboxTest {

    private static final Cause CAUSE = new Cause(Instant.parse("2023-03-14T07:00:00Z"), "bode.canbo", new UUID(0, 7));

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;
    private static EmbeddedDatabase database;
    private static int schemas;

    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private DriverManagerDataSource source;
    private Outbox outbox;
    private String room;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data.resolve("broker"), 0, 0);
        database = EmbeddedDatabase.start(data.resolve("database"), 0);
        TopicSetup.ensure(broker.bootstrapServers(), 1);
    }

    @AfterAll
    static void stop() {
        broker.close();
        database.close();
    }

    @BeforeEach
    void freshSchema() {
        room = "room" + ++schemas;
        DatabaseAccess access = database.room(room);
        source = new DriverManagerDataSource(access.url(), access.username(), access.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/outbox")
                .schemas(room)
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        outbox = new Outbox(jdbc, () -> {});
    }

    @Test
    void positionsHaveNoGapsAndFollowTheCommits() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String unit = "unit" + writer;
            writers.add(() -> {
                for (int n = 1; n <= 25; n++) {
                    append(unit, n, n % 5 == 0);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(jdbc.queryForList("select position from outbox order by position", Long.class))
                .as("a fifth was rolled back and left no gap")
                .isEqualTo(IntStream.rangeClosed(1, 160).mapToObj(n -> (long) n).toList());
    }

    @Test
    void whatIsCommittedArrivesInOrder() {
        for (int n = 1; n <= 50; n++) {
            append("a", n, false);
            append("b", n, false);
        }
        OutboxRelay relay = relay();
        relay.start();
        try {
            List<ReportEvent> arrived = arrived(100);

            for (String unit : List.of("a", "b")) {
                assertThat(arrived.stream()
                                .filter(event ->
                                        event.obligation().unit().value().equals(room + unit))
                                .map(event -> ((ReportApproved) event).reportVersion()))
                        .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
            }
        } finally {
            relay.stop();
        }
        assertThat(jdbc.queryForObject("select count(*) from outbox", Integer.class))
                .isZero();
    }

    @Test
    void aRelayThatWasStoppedGoesOnWhenItIsStarted() {
        OutboxRelay relay = relay();
        try {
            for (int n = 1; n <= 3; n++) {
                relay.start();
                append("a", n, false);
                relay.wake();
                arrived(n);
                relay.stop();
                assertThat(relay.isRunning()).isFalse();
            }
            append("a", 4, false);
            assertThat(jdbc.queryForObject("select count(*) from outbox", Integer.class))
                    .as("a stopped one relays nothing")
                    .isOne();
        } finally {
            relay.stop();
        }
    }

    @Test
    void aCrashBetweenSendingAndRemovingRepeatsTheSamePositions() {
        append("a", 1, false);
        append("a", 2, false);
        List<Map<String, Object>> before = jdbc.queryForList("select * from outbox");
        runRelayUntil(2);
        assertThat(before).hasSize(2);
        for (Map<String, Object> row : before) {
            jdbc.update(
                    "insert into outbox (position, topic, key, partition_key, value, correlation) values (?,?,?,?,?,?)",
                    row.get("position"),
                    row.get("topic"),
                    row.get("key"),
                    row.get("partition_key"),
                    row.get("value"),
                    row.get("correlation"));
        }
        append("a", 3, false);
        runRelayUntil(5);

        assertThat(arrived(5).stream().map(event -> event.head().position())).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void anotherInstanceTakesOverOnlyWhenTheFirstIsGone() throws Exception {
        try (Connection first = source.getConnection()) {
            first.createStatement().execute("select pg_advisory_lock(hashtext(current_schema()), 1)");
            append("a", 1, false);
            OutboxRelay waiting = relay();
            waiting.start();
            try {
                assertThat(jdbc.queryForObject("select count(*) from outbox", Integer.class))
                        .isOne();
                first.close();
                assertThat(arrived(1)).hasSize(1);
            } finally {
                waiting.stop();
            }
        }
    }

    @Test
    void outsideATransactionNothingIsTaken() {
        assertThatThrownBy(() -> {
                    var proxied = new ProxyFactory(outbox);
                    proxied.setProxyTargetClass(true);
                    proxied.addAdvice(new TransactionInterceptor(
                            new DataSourceTransactionManager(source), new AnnotationTransactionAttributeSource()));
                    ((Outbox) proxied.getProxy())
                            .append(Topics.REPORTS, CAUSE, head -> new ReportApproved(head, obligation("a"), 1));
                })
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void append(String unit, int version, boolean rollBack) {
        transaction.executeWithoutResult(status -> {
            outbox.append(Topics.REPORTS, CAUSE, head -> new ReportApproved(head, obligation(unit), version));
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private Obligation obligation(String unit) {
        return new Obligation(new UnitId(room + unit), new FormCode("F"), Period.month(2023, 3));
    }

    @Test
    void aFileArrivesInItsPartsWithoutFillingTheMemory() {
        UUID file = UUID.randomUUID();
        byte[] bytes = new byte[ExportPart.LARGEST];
        Arrays.fill(bytes, (byte) 0x5a);
        for (int n = 0; n < 24; n++) {
            int number = n;
            transaction.executeWithoutResult(
                    status -> outbox.append(Topics.EXPORTS, CAUSE, head -> new ExportPart(head, file, number, bytes)));
        }
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        OutboxRelay relay = relay(registry);
        assertThat(relay.next(jdbc))
                .as("four megabytes, and what goes past them")
                .hasSize(6);
        relay.start();
        try {
            assertThat(ArrivedEvents.of(Topics.EXPORTS, file.toString(), broker.bootstrapServers(), 24))
                    .extracting(event -> ((ExportPart) event).number())
                    .isEqualTo(IntStream.range(0, 24).boxed().toList());
        } finally {
            relay.stop();
        }
        assertThat(registry.counter("wardpulse.outbox.interruptions").count()).isZero();
    }

    private OutboxRelay relay() {
        return relay(new SimpleMeterRegistry());
    }

    private OutboxRelay relay(SimpleMeterRegistry registry) {
        return new OutboxRelay(
                source,
                new OutboxSettings(room, Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers())),
                new OutboxMetrics(jdbc, registry),
                () -> {});
    }

    private void runRelayUntil(int arrivals) {
        OutboxRelay relay = relay();
        relay.start();
        try {
            arrived(arrivals);
        } finally {
            relay.stop();
        }
    }

    private List<ReportEvent> arrived(int count) {
        return ArrivedEvents.of(room, broker.bootstrapServers(), count);
    }
}
