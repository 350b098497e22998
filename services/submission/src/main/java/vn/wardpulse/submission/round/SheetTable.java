package vn.wardpulse.submission.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Reader;

/** Sheets, and what was done with each; the latter only grows. */
final class SheetTable {

    /** Where a sheet stands. */
    record Standing(UnitId unit, Turn turn, int latest, Instant updatedAt) {}

    private final JdbcTemplate jdbc;

    SheetTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a round that somebody has done something with. */
    Map<UnitId, Standing> of(RoundId round) {
        return jdbc
                .query(
                        "select unit, turn, latest, updated_at from round_sheet where plan = ? and round = ?",
                        (row, n) -> new Standing(
                                new UnitId(row.getString("unit")),
                                Turn.valueOf(row.getString("turn")),
                                row.getInt("latest"),
                                row.getTimestamp("updated_at").toInstant()),
                        round.plan().value(),
                        round.number())
                .stream()
                .collect(Collectors.toMap(Standing::unit, Function.identity()));
    }

    /** Everything that was done with a sheet, without what its files are asked for by. */
    SheetStory story(SheetId sheet) {
        return new SheetStory(jdbc.query(
                """
                select version, at, by, by_name, act
                from round_sheet_act join round_sheet on round_sheet.id = round_sheet_act.sheet
                where plan = ? and round = ? and unit = ?
                order by version
                """,
                (row, n) -> done(row),
                sheet.round().plan().value(),
                sheet.round().number(),
                sheet.unit().value()));
    }

    SheetState state(SheetId sheet) {
        return story(sheet).state();
    }

    /** Holds a sheet, made if there is none, until the transaction ends. */
    long lock(SheetId sheet, Instant now) {
        jdbc.update(
                """
                insert into round_sheet (plan, round, unit, turn, updated_at) values (?, ?, ?, ?, ?)
                on conflict (plan, round, unit) do nothing
                """,
                sheet.round().plan().value(),
                sheet.round().number(),
                sheet.unit().value(),
                Turn.SELF.name(),
                Timestamp.from(now));
        Long id = jdbc.queryForObject(
                "select id from round_sheet where plan = ? and round = ? and unit = ? for update",
                Long.class,
                sheet.round().plan().value(),
                sheet.round().number(),
                sheet.unit().value());
        if (id == null) {
            throw new IllegalStateException("the sheet %s is gone".formatted(sheet));
        }
        return id;
    }

    /** @param after where it stands then */
    void add(long id, SheetAct act, SheetState after, Instant at, Reader by) {
        jdbc.update(
                """
                insert into round_sheet_act (sheet, version, at, by, by_name, act)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """,
                id,
                after.version(),
                Timestamp.from(at),
                by.name(),
                by.displayName(),
                Wire.mapper().writerFor(SheetAct.class).writeValueAsString(act));
        jdbc.update(
                "update round_sheet set turn = ?, latest = ?, updated_at = ? where id = ?",
                after.turn().name(),
                after.version(),
                Timestamp.from(at),
                id);
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("by_name"),
                Wire.mapper().readValue(row.getString("act"), SheetAct.class),
                List.of());
    }
}
