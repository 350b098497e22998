package vn.wardpulse.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Looks at one figure of one row of the views, as often as it can without becoming the load. */
final class RowWatch {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

    private final Connection views;
    private final String unit;
    private final String period;
    private final String indicator;
    private final PrintStream out;

    RowWatch(Connection views, String unit, String period, String indicator, PrintStream out) {
        this.views = views;
        this.unit = unit;
        this.period = period;
        this.indicator = indicator;
        this.out = out;
    }

    /** Year to date; 0 as long as there is none. */
    BigDecimal figure() throws SQLException {
        try (PreparedStatement query = views.prepareStatement(
                "select to_date_amount from cell where unit = ? and period = ? and indicator = ?")) {
            query.setString(1, unit);
            query.setString(2, period);
            query.setString(3, indicator);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Objects.requireNonNullElse(row.getBigDecimal(1), BigDecimal.ZERO) : BigDecimal.ZERO;
            }
        }
    }

    /** Returns when the figure is this: all that was sent before has come in. */
    void await(long expected) throws SQLException {
        long deadline = System.nanoTime() + LONGEST;
        while (figure().longValueExact() != expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the figure stands at %s, not at %d".formatted(figure(), expected));
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Returns when the figure has stood still for two seconds: what came before is not measured again. */
    void awaitQuiet() throws SQLException {
        BigDecimal last = figure();
        long since = System.nanoTime();
        while (System.nanoTime() - since < 2_000_000_000L) {
            LockSupport.parkNanos(100_000_000);
            BigDecimal now = figure();
            if (now.compareTo(last) != 0) {
                last = now;
                since = System.nanoTime();
            }
        }
    }

    /** From now on every rise of the figure by 1 over {@code before} is an arrival. */
    void watch(Arrivals rows, long before, AtomicBoolean measuring) {
        Thread.ofPlatform().daemon().name("rows").start(() -> {
            try {
                long last = -1;
                while (measuring.get()) {
                    long record = record();
                    if (record != last) {
                        rows.see(figure().longValueExact() - before, System.nanoTime());
                        last = record;
                    }
                    LockSupport.parkNanos(2_000_000);
                }
            } catch (SQLException e) {
                out.println("  the views cannot be read: " + e.getMessage());
            }
        });
    }

    /** Which record of the topic the row holds; cheap to ask. */
    private long record() throws SQLException {
        try (PreparedStatement query =
                views.prepareStatement("select record_offset from current_unit_period where unit = ? and period = ?")) {
            query.setString(1, unit);
            query.setString(2, period);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }
}
