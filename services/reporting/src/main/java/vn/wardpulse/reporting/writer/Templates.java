package vn.wardpulse.reporting.writer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Wire;

/** The templates that there are: those that come with the product, and those that people made. Versions are only added. */
@Component
class Templates {

    private static final RowMapper<Stored> ROW = (row, n) -> new Stored(
            row.getString("code"),
            row.getInt("version"),
            row.getString("unit") == null ? null : new UnitId(row.getString("unit")),
            false,
            row.getBoolean("retired"),
            row.getString("by_name"),
            row.getTimestamp("at").toInstant(),
            Wire.mapper().readValue(row.getString("content"), Template.class));

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version of a template.
     *
     * @param unit whose it is; null for the whole installation
     * @param shipped whether it comes with the product, and can be copied but not changed
     * @param retired whether it is no longer offered
     * @param by who made this version; null for what comes with the product
     * @param at when, on the domain's clock
     */
    @Schema(name = "ReportTemplate")
    record Stored(
            String code,
            int version,
            @Nullable UnitId unit,
            boolean shipped,
            boolean retired,
            @Nullable String by,
            @Nullable Instant at,
            Template content) {}

    /** The version of each that stands, those of the product first. */
    List<Stored> standing() {
        List<Stored> all = new ArrayList<>(Shipped.all());
        jdbc.sql("""
                        select distinct on (code) code, version, unit, retired, by_name, at, content
                        from report_template order by code, version desc
                        """).query(ROW).list().stream()
                .filter(stored -> !stored.retired())
                // By their numbers: 2 before 10.
                .sorted(Comparator.comparingInt((Stored stored) -> stored.code().length())
                        .thenComparing(Stored::code))
                .forEach(all::add);
        return all;
    }

    /** All versions of one, newest first; empty if there is none. */
    List<Stored> versions(String code) {
        List<Stored> shipped =
                Shipped.all().stream().filter(one -> one.code().equals(code)).toList();
        return !shipped.isEmpty()
                ? shipped
                : jdbc.sql("""
                        select code, version, unit, retired, by_name, at, content from report_template
                        where code = :code order by version desc
                        """).param("code", code).query(ROW).list();
    }

    /** A new one, under a code of its own. */
    Stored add(Template content, @Nullable UnitId unit, String by, Instant at) {
        int number = jdbc.sql("select nextval('report_template_number')")
                .query(Integer.class)
                .single();
        Stored first = new Stored("mau-" + number, 1, unit, false, false, by, at, content);
        insert(first);
        return first;
    }

    /** The version after one that stands; empty if somebody else added it in the meantime. */
    Optional<Stored> follow(Stored seen, Template content, boolean retired, String by, Instant at) {
        Stored next = new Stored(seen.code(), seen.version() + 1, seen.unit(), false, retired, by, at, content);
        try {
            insert(next);
            return Optional.of(next);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    private void insert(Stored version) {
        jdbc.sql("""
                insert into report_template (code, version, unit, content, retired, by_name, at)
                values (:code, :version, :unit, :content::jsonb, :retired, :by, :at)
                """)
                .param("code", version.code())
                .param("version", version.version())
                .param("unit", version.unit() == null ? null : version.unit().value())
                .param("content", Wire.mapper().writeValueAsString(version.content()))
                .param("retired", version.retired())
                .param("by", version.by())
                .param("at", version.at() == null ? null : version.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
