package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.testing.TestDatabase;

/** What a BI tool gets that signs in to the database by the role that is meant for it. */
@ReportingTest
class BiToolTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void seesTheSameFigures() throws SQLException {
        Map<String, BigDecimal> seen = new HashMap<>();
        try (Connection tool = open();
                Statement query = tool.createStatement();
                ResultSet row = query.executeQuery("select unit, period, indicator, to_date_amount from cell")) {
            while (row.next()) {
                seen.put(
                        "%s/%s/%s".formatted(row.getString(1), row.getString(2), row.getString(3)),
                        row.getBigDecimal(4));
            }
        }
        var expected = Oracle.compute(teller.history.catalogue, teller.history.reports);
        int cells = 0;
        for (UnitPeriod view : expected.unitPeriods().values()) {
            for (Cell cell : view.cells()) {
                String key = "%s/%s/%s".formatted(view.unit(), view.period(), cell.indicator());
                assertThat(seen).as(key).containsKey(key);
                BigDecimal amount = cell.toDate().amount();
                if (amount == null) {
                    assertThat(seen.get(key)).as(key).isNull();
                } else {
                    assertThat(seen.get(key)).as(key).isEqualByComparingTo(amount);
                }
                cells++;
            }
        }
        assertThat(seen).hasSize(cells);
    }

    @Test
    void findsItsWayByNamesAndComments() throws SQLException {
        assertThat(column("select distinct i.name_vi from cell c join indicator i on i.code = c.indicator"))
                .isNotEmpty();
        assertThat(column("select s.name_vi from completeness c join unit_spell s using (unit)"))
                .isNotEmpty();
        assertThat(column("select t.name_vi from theme_score s join theme t on t.code = s.theme"))
                .isNotEmpty();
        assertThat(column("select f.name_vi from current_standing s join form f on f.code = s.form"))
                .isNotEmpty();
        assertThat(column("""
                select c.relname from pg_class c
                where c.relkind = 'v' and c.relnamespace = 'reporting'::regnamespace
                  and has_table_privilege(c.oid, 'select') and obj_description(c.oid) is null
                """)).as("views that say nothing of themselves").isEmpty();
    }

    @Test
    void seesNothingElseAndChangesNothing() throws SQLException {
        assertThat(column("""
                select c.relname from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'reporting'::regnamespace
                  and has_table_privilege(c.oid, 'select')
                """)).isEmpty();
        for (String refused : List.of(
                "select * from unit_period",
                "select * from report_event",
                "delete from cell",
                "create table mine (word text)",
                "begin read write; create view mine as select 1")) {
            assertThatThrownBy(() -> execute(refused)).as(refused).isInstanceOf(SQLException.class);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection tool = open();
                Statement query = tool.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Connection tool = open();
                Statement statement = tool.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        DatabaseAccess bi = TestDatabase.bi(database.getJdbcUrl());
        return DriverManager.getConnection(bi.url(), bi.username(), bi.password());
    }
}
