package vn.wardpulse.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Tables of rooms as CSV files, by PostgreSQL's own COPY: an empty field is null, {@code ""} is empty text. Rows stand in
 * the order of the key, so that the same table is the same file.
 */
final class TableFiles {

    static final String FOLDER = "tables/";

    private static final String PLAIN = "[a-z][a-z0-9_]*";

    private final Connection connection;
    private final CopyManager copy;

    TableFiles(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    static String file(Keeping room, String table) {
        return FOLDER + room.room() + "/" + table + ".csv";
    }

    /** All of a room's, by name. */
    List<String> tables(Keeping room) throws SQLException {
        return names("select tablename from pg_tables where schemaname = ? order by tablename", room.room());
    }

    private List<String> columns(Keeping room, String table) throws SQLException {
        return names("""
                select column_name from information_schema.columns
                where table_schema = ? and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """, room.room(), table);
    }

    private List<String> key(Keeping room, String table) throws SQLException {
        return names("""
                select a.attname
                from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = (quote_ident(?) || '.' || quote_ident(?))::regclass and i.indisprimary
                order by array_position(i.indkey::int[], a.attnum::int)
                """, room.room(), table);
    }

    void write(Keeping room, String table, Kind kind, Written files) throws IOException, SQLException {
        List<String> columns = columns(room, table);
        List<String> key = key(room, table);
        String order = (key.isEmpty() ? columns : key)
                .stream().map(column -> "t.\"" + column + "\"").collect(Collectors.joining(", "));
        String select = columns.stream()
                .map(column -> room.expression(table, column, kind))
                .collect(Collectors.joining(", "));
        files.add(
                file(room, table),
                out -> copy.copyOut(
                        "copy (select %s from %s.\"%s\" t order by %s) to stdout (format csv, header)"
                                .formatted(select, room.room(), table, order),
                        out));
    }

    /** Puts rows into a table in place of those that its migration left there. */
    void read(Keeping room, String table, InputStream file) throws IOException, SQLException {
        try (InputStream in = new BufferedInputStream(file, 1 << 16)) {
            List<String> columns = header(in);
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from %s.\"%s\"".formatted(room.room(), table));
            }
            copy.copyIn(
                    "copy %s.\"%s\" (%s) from stdin (format csv)"
                            .formatted(
                                    room.room(),
                                    plain(table),
                                    columns.stream()
                                            .map(column -> '"' + plain(column) + '"')
                                            .collect(Collectors.joining(", "))),
                    in);
        }
    }

    private static List<String> header(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return Arrays.asList(line.toString(StandardCharsets.UTF_8).strip().split(",", -1));
    }

    /** Names come from a file and go into statements as they are. */
    static String plain(String name) {
        if (!name.matches(PLAIN)) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }

    /** The numbers that sequences gave out last, by their names; not those of tables that are left out. */
    Map<String, Long> numbers(Keeping room, Kind kind) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        for (String place : names("""
                select s.relname || ' ' || coalesce(t.relname, '')
                from pg_class s
                join pg_namespace n on n.oid = s.relnamespace
                left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid
                  and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
                left join pg_class t on t.oid = d.refobjid
                where s.relkind = 'S' and n.nspname = ?
                order by s.relname
                """, room.room())) {
            String[] owned = place.split(" ", 2);
            if (room.keeps(owned[1], kind)) {
                readNumber(room, plain(owned[0]), numbers);
            }
        }
        return numbers;
    }

    private void readNumber(Keeping room, String sequence, Map<String, Long> numbers) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select last_value from %s.%s where is_called".formatted(room.room(), sequence))) {
            if (row.next()) {
                numbers.put(sequence, row.getLong(1));
            }
        }
    }

    void continueNumbers(Keeping room, Map<String, Long> numbers) throws SQLException {
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
                statement.setString(1, room.room() + "." + plain(number.getKey()));
                statement.setLong(2, number.getValue());
                statement.execute();
            }
        }
    }

    private List<String> names(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setString(n + 1, parameters[n]);
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
