package vn.wardpulse.reporting.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.wire.Wire;

/** The table of saved views. */
@Component
class SavedViews {

    private static final TypeReference<Map<String, List<String>>> QUERY = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's own and all that are for others too, by name. */
    List<SavedView> openTo(String reader) {
        return jdbc.sql("""
                select id, owner, owner_name, name, description, query, audience, version, changed_at
                from saved_view
                where owner = :reader or audience <> 'me'
                order by lower(name), id
                """)
                .param("reader", reader)
                .query((row, n) -> view(row))
                .list();
    }

    Optional<SavedView> find(UUID id) {
        return jdbc.sql("""
                select id, owner, owner_name, name, description, query, audience, version, changed_at
                from saved_view
                where id = :id
                """).param("id", id).query((row, n) -> view(row)).optional();
    }

    int count(String owner) {
        return jdbc.sql("select count(*) from saved_view where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the owner has another of this name */
    void add(SavedView view) {
        jdbc.sql("""
                insert into saved_view (id, owner, owner_name, name, description, query, audience, version, changed_at)
                values (:id, :owner, :ownerName, :name, :description, cast(:query as jsonb), :audience, :version, :at)
                """)
                .param("id", view.id())
                .param("owner", view.owner())
                .param("ownerName", view.ownerName())
                .param("name", view.name())
                .param("description", view.description())
                .param("query", Wire.mapper().writeValueAsString(view.query()))
                .param("audience", view.audience().word())
                .param("version", view.version())
                .param("at", view.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Puts a view in the place of the version before it.
     *
     * @return whether that was there still
     * @throws org.springframework.dao.DuplicateKeyException if the owner has another of this name
     */
    boolean change(SavedView view) {
        return jdbc.sql("""
                update saved_view
                set name = :name, description = :description, query = cast(:query as jsonb), audience = :audience,
                    owner_name = :ownerName, version = :version, changed_at = :at
                where id = :id and version = :version - 1
                """)
                        .param("id", view.id())
                        .param("ownerName", view.ownerName())
                        .param("name", view.name())
                        .param("description", view.description())
                        .param("query", Wire.mapper().writeValueAsString(view.query()))
                        .param("audience", view.audience().word())
                        .param("version", view.version())
                        .param("at", view.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether this version was there still */
    boolean delete(UUID id, int version) {
        return jdbc.sql("delete from saved_view where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("name"),
                row.getString("description"),
                Wire.mapper().readValue(row.getString("query"), QUERY),
                Audience.of(row.getString("audience")).orElseThrow(),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
