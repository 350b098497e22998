package vn.wardpulse.identity.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The machine clients in the database. Like a demo account, a demo client counts as disabled outside demo mode. */
@Component
public class MachineClients {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    MachineClients(JdbcClient jdbc, @Qualifier("wallClock") Clock clock, ClientSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = settings.demo();
    }

    public Optional<MachineClient> find(String id) {
        return jdbc.sql("""
                        select id, name_vi, name_en, unit, scopes, enabled and (:demo or not demo) as enabled, created_at
                        from machine_client where id = :id
                        """)
                .param("demo", demo)
                .param("id", id)
                .query(MachineClients::client)
                .optional();
    }

    List<MachineClient> all() {
        return jdbc.sql("""
                        select id, name_vi, name_en, unit, scopes, enabled and (:demo or not demo) as enabled, created_at
                        from machine_client order by id
                        """).param("demo", demo).query(MachineClients::client).list();
    }

    String secretHash(String id) {
        return jdbc.sql("select secret_hash from machine_client where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Adds the client unless its id is taken. */
    boolean add(String id, ClientProfile profile, String secretHash, boolean demoClient) {
        return jdbc.sql("""
                                insert into machine_client (id, name_vi, name_en, secret_hash, unit, scopes, demo,
                                                            created_at)
                                values (:id, :nameVi, :nameEn, :hash, :unit, :scopes, :demoClient, :now)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("nameVi", profile.nameVi())
                        .param("nameEn", profile.nameEn())
                        .param("hash", secretHash)
                        .param("unit", profile.unit())
                        .param("scopes", profile.scopes().toArray(String[]::new))
                        .param("demoClient", demoClient)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void change(String id, ClientProfile profile, boolean enabled) {
        jdbc.sql("""
                        update machine_client set name_vi = :nameVi, name_en = :nameEn, unit = :unit, scopes = :scopes,
                                                  enabled = :enabled
                        where id = :id
                        """)
                .param("nameVi", profile.nameVi())
                .param("nameEn", profile.nameEn())
                .param("unit", profile.unit())
                .param("scopes", profile.scopes().toArray(String[]::new))
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    void setSecret(String id, String secretHash) {
        jdbc.sql("update machine_client set secret_hash = :hash where id = :id")
                .param("hash", secretHash)
                .param("id", id)
                .update();
    }

    private static MachineClient client(ResultSet row, int number) throws SQLException {
        return new MachineClient(
                row.getString("id"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("unit"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
