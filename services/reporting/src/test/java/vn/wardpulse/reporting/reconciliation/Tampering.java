package vn.wardpulse.reporting.reconciliation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;

/** Somebody with a password for the database. */
record Tampering(JdbcClient jdbc) {

    String record(String unit, String period) {
        return jdbc.sql("select record::text from unit_period where unit = :unit and period = :period")
                .param("unit", unit)
                .param("period", period)
                .query(String.class)
                .single();
    }

    void write(String unit, String period, String record) {
        jdbc.sql("update unit_period set record = :record::json where unit = :unit and period = :period")
                .param("record", record)
                .param("unit", unit)
                .param("period", period)
                .update();
    }

    /** Takes everything out of a view. */
    void empty(String unit, String period) {
        write(view(unit, period), List.of(), List.of(), List.of());
    }

    /** Makes one figure a little better than it was reported. */
    void raise(String unit, String period, String indicator) {
        UnitPeriod view = view(unit, period);
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : view.cells()) {
            cells.add(cell.indicator().value().equals(indicator) ? raised(cell) : cell);
        }
        write(view, cells, view.themes(), view.forms());
    }

    private UnitPeriod view(String unit, String period) {
        return Topics.UNIT_PERIODS.codec().read(record(unit, period).getBytes(StandardCharsets.UTF_8));
    }

    private void write(UnitPeriod view, List<Cell> cells, List<ThemeScore> themes, List<Completeness> forms) {
        UnitPeriod altered =
                new UnitPeriod(view.unit(), view.period(), view.position(), view.at(), cells, themes, forms);
        write(
                view.unit().value(),
                view.period().toString(),
                new String(Topics.UNIT_PERIODS.codec().write(altered), StandardCharsets.UTF_8));
    }

    private static Cell raised(Cell cell) {
        Total own = cell.own();
        BigDecimal amount = own.amount();
        Total more = new Total(
                amount == null ? BigDecimal.ONE : amount.add(BigDecimal.ONE),
                own.over(),
                own.units(),
                own.owed(),
                own.reported(),
                own.partial(),
                own.approved(),
                own.late());
        return new Cell(
                cell.indicator(),
                more,
                cell.toDate(),
                cell.target(),
                cell.pace(),
                cell.achievement(),
                cell.share(),
                cell.status(),
                cell.channels());
    }
}
