package vn.wardpulse.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * What people would do otherwise, in the same PostgreSQL, at its best: a table of facts with indexes, and totals of
 * provinces and country in all periods either in a materialised view that is refreshed after a report, or in a table
 * that the report's own transaction adds to. Neither knows late, approved or missing reports, targets, statuses or
 * themes, nor a tree that changes.
 */
final class Peers {

    private static final int REFRESHES = 10;
    private static final int REPORTS = 500;

    private final Connection connection;
    private final NationalYear year;
    private final PrintStream out;

    Peers(Connection connection, NationalYear year, PrintStream out) {
        this.connection = connection;
        this.year = year;
        this.out = out;
    }

    void run() throws SQLException {
        fill();
        out.printf(
                Locale.ROOT,
                "%nPeers: the same facts in a table of this PostgreSQL, a report of 31 figures at a time%n");
        measure("REFRESH MATERIALIZED VIEW", REFRESHES, n -> {
            report(n);
            execute("refresh materialized view peer_total_view");
        });
        measure("REFRESH … CONCURRENTLY", REFRESHES, n -> {
            report(n);
            execute("refresh materialized view concurrently peer_total_view");
        });
        measure("delta in the same transaction", REPORTS, this::reportWithDelta);
        execute("drop table peer_fact, peer_within, peer_total cascade");
    }

    private void fill() throws SQLException {
        execute("create table peer_within (month int, period text)");
        execute("""
                insert into peer_within
                select month, period from generate_series(1, 12) as month, lateral (values
                  ('M' || month), ('Q' || (month + 2) / 3), ('H' || (month + 5) / 6), ('Y')) as within (period)
                union all select month, 'N' from generate_series(1, 9) as month
                """);
        execute("""
                create table peer_fact (
                  unit int, province int, indicator int, month int, amount numeric, over numeric,
                  primary key (unit, month, indicator))
                """);
        execute("select setseed(0.2023)");
        execute("""
                insert into peer_fact
                select unit, unit %% 34, indicator, month, floor(random() * 1000), floor(random() * 1000)
                from generate_series(1, %d) as unit, generate_series(1, 12) as month, generate_series(1, %d) as indicator
                """.formatted(year.wards(), NationalPlan.INDICATORS));
        execute("analyze peer_fact");
        execute("""
                create materialized view peer_total_view as
                with monthly as (
                  select province, indicator, month, sum(amount) as amount, sum(over) as over, count(*) as units
                  from peer_fact group by province, indicator, month)
                select ancestor, indicator, period, sum(amount) as amount, sum(over) as over, sum(units) as units
                from monthly
                cross join lateral (values (province), (-1)) as above (ancestor)
                join peer_within using (month)
                group by ancestor, indicator, period
                """);
        execute("create unique index on peer_total_view (ancestor, indicator, period)");
        execute("""
                create table peer_total (
                  ancestor int, indicator int, period text, amount numeric, over numeric, units bigint,
                  primary key (ancestor, indicator, period))
                """);
        execute("insert into peer_total select * from peer_total_view");
        execute("analyze");
    }

    private interface Act {
        void on(int n) throws SQLException;
    }

    private void measure(String what, int times, Act act) throws SQLException {
        long[] took = new long[times];
        for (int n = 0; n < times; n++) {
            long start = System.nanoTime();
            act.on(n);
            took[n] = System.nanoTime() - start;
        }
        out.printf(Locale.ROOT, "  %-31s %s%n", what, Percentiles.of(took));
    }

    private void report(int n) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update peer_fact set amount = amount + 1 where unit = ? and month = ?")) {
            update.setInt(1, 1 + n % year.wards());
            update.setInt(2, 12);
            update.executeUpdate();
        }
    }

    private void reportWithDelta(int n) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with changed as (
                  update peer_fact set amount = amount + 1 where unit = ? and month = ?
                  returning province, indicator, month, 1 as difference)
                update peer_total total set amount = amount + difference
                from changed
                cross join lateral (values (province), (-1)) as above (ancestor)
                join peer_within using (month)
                where total.ancestor = above.ancestor and total.indicator = changed.indicator
                  and total.period = peer_within.period
                """)) {
            update.setInt(1, 1 + n % year.wards());
            update.setInt(2, 12);
            update.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
