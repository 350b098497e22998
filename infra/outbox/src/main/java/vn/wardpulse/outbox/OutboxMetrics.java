package vn.wardpulse.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the outbox says of itself: how much waits, for how long, and how often the relay was interrupted. */
public final class OutboxMetrics {

    private final JdbcTemplate jdbc;
    private final Counter sent;
    private final Counter interruptions;

    OutboxMetrics(JdbcTemplate jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.sent = Counter.builder("wardpulse.outbox.sent")
                .description("Events that reached the log")
                .register(registry);
        this.interruptions = Counter.builder("wardpulse.outbox.interruptions")
                .description("Times the relay had to start again")
                .register(registry);
        Gauge.builder("wardpulse.outbox.age", this, OutboxMetrics::age)
                .description("Age of the oldest event that has not reached the log")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("wardpulse.outbox.pending", this, OutboxMetrics::pending)
                .description("Events that have not reached the log")
                .register(registry);
    }

    void sent(int events) {
        sent.increment(events);
    }

    void interrupted() {
        interruptions.increment();
    }

    /** Seconds that the oldest waiting event has waited; 0 if none waits. */
    public double age() {
        Double age = jdbc.queryForObject(
                "select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0) from outbox",
                Double.class);
        return age == null ? 0 : age;
    }

    private double pending() {
        Long pending = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return pending == null ? 0 : pending;
    }
}
