package vn.wardpulse.identity.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.web.Role;

/** The accounts in the database. Outside demo mode a demo account counts as disabled, whatever its row says. */
@Component
public class Accounts {

    /** The hash of an account that was never given a password here: none is right. */
    static final String NO_PASSWORD = "{bcrypt}";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    Accounts(JdbcClient jdbc, @Qualifier("wallClock") Clock clock, AccountSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = settings.demo();
    }

    /** Login names are written in lower case, however they are typed. */
    public static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> find(String name) {
        return jdbc.sql("""
                        select name, name_vi, name_en, roles, unit, enabled and (:demo or not demo) as enabled,
                               must_change_password, created_at
                        from account where name = :name
                        """)
                .param("demo", demo)
                .param("name", name)
                .query(Accounts::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("""
                        select name, name_vi, name_en, roles, unit, enabled and (:demo or not demo) as enabled,
                               must_change_password, created_at
                        from account order by name
                        """).param("demo", demo).query(Accounts::account).list();
    }

    public Optional<String> passwordHash(String name) {
        return jdbc.sql("select password_hash from account where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /**
     * Adds the account unless the name is taken; a demo account outside demo mode leaves its name free, and so does one
     * that came out of an archive, which holds no passwords.
     */
    boolean add(String name, Profile profile, String hash, boolean mustChange, boolean demoAccount) {
        return jdbc.sql("""
                                insert into account as a (name, name_vi, name_en, password_hash, roles, unit,
                                                          must_change_password, demo, created_at)
                                values (:name, :nameVi, :nameEn, :hash, :roles, :unit, :mustChange, :demoAccount, :now)
                                on conflict (name) do update
                                   set name_vi = excluded.name_vi, name_en = excluded.name_en,
                                       password_hash = excluded.password_hash, roles = excluded.roles,
                                       unit = excluded.unit, enabled = true,
                                       must_change_password = excluded.must_change_password, demo = false,
                                       created_at = excluded.created_at
                                 where (a.demo and not :demo) or a.password_hash = :none
                                """)
                        .param("name", name)
                        .param("nameVi", profile.nameVi())
                        .param("nameEn", profile.nameEn())
                        .param("hash", hash)
                        .param("roles", wire(profile.roles()))
                        .param("unit", profile.unit())
                        .param("mustChange", mustChange)
                        .param("demoAccount", demoAccount)
                        .param("now", now())
                        .param("demo", demo)
                        .param("none", NO_PASSWORD)
                        .update()
                == 1;
    }

    void change(String name, Profile profile, boolean enabled) {
        jdbc.sql("""
                        update account set name_vi = :nameVi, name_en = :nameEn, roles = :roles, unit = :unit,
                                           enabled = :enabled
                        where name = :name
                        """)
                .param("nameVi", profile.nameVi())
                .param("nameEn", profile.nameEn())
                .param("roles", wire(profile.roles()))
                .param("unit", profile.unit())
                .param("enabled", enabled)
                .param("name", name)
                .update();
    }

    void setPassword(String name, String hash, boolean mustChange) {
        jdbc.sql("""
                        update account set password_hash = :hash, must_change_password = :mustChange
                        where name = :name
                        """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("name", name)
                .update();
    }

    /** Whether the name belongs to somebody; a demo account outside demo mode holds none. */
    boolean taken(String name) {
        return jdbc.sql("select exists (select 1 from account where name = :name and (:demo or not demo))")
                .param("name", name)
                .param("demo", demo)
                .query(Boolean.class)
                .single();
    }

    /** How many can still administer. */
    int administrators() {
        return jdbc.sql("""
                        select count(*) from account
                        where enabled and (:demo or not demo) and 'administrator' = any (roles)
                        """).param("demo", demo).query(Integer.class).single();
    }

    /** Makes whoever else changes accounts wait for this transaction, so that a count holds until it ends. */
    void lock() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    /** Whether anybody can sign in at all. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from account where (:demo or not demo) and password_hash <> :none)")
                .param("demo", demo)
                .param("none", NO_PASSWORD)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] wire(List<Role> roles) {
        return roles.stream().map(Role::wire).toArray(String[]::new);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        return new Account(
                row.getString("name"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Arrays.stream((String[]) roles.getArray())
                        .map(role -> Role.of(role).orElseThrow())
                        .toList(),
                row.getString("unit"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
