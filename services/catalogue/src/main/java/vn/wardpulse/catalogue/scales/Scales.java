package vn.wardpulse.catalogue.scales;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.wire.Wire;

/** The scales that the catalogue keeps. */
@Component
public class Scales {

    private final JdbcTemplate jdbc;

    Scales(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<ScaleId, Scale> all() {
        SortedMap<ScaleId, Scale> scales = new TreeMap<>();
        jdbc.query("select body from scale", row -> {
            Scale scale = Wire.mapper().readValue(row.getString("body"), Scale.class);
            scales.put(scale.id(), scale);
        });
        return scales;
    }

    /** Puts scales in the place of those of the same round and year. */
    public void save(Collection<Scale> scales) {
        jdbc.batchUpdate(
                """
                insert into scale (plan, round, year, body) values (?, ?, ?, ?::jsonb)
                on conflict (plan, round, year) do update set body = excluded.body
                """,
                scales.stream()
                        .map(scale -> new Object[] {
                            scale.id().plan().value(),
                            scale.id().round().number(),
                            scale.id().year(),
                            Wire.mapper().writeValueAsString(scale)
                        })
                        .toList());
    }
}
