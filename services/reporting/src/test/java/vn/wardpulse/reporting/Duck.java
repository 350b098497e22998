package vn.wardpulse.reporting;

import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DuckDB, which knows nothing of us, as reader of our files. */
public final class Duck {

    private Duck() {}

    /** What it finds, numbers without noughts at their end. */
    public static List<List<@Nullable String>> rows(String query) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(plain(found.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** As text in which two numbers are equal where they are worth the same. */
    public static @Nullable String plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            // A floating-point number has lost digits already: whoever reads one compares something else.
            case Double number -> "double " + number;
            case Blob blob -> throw new IllegalStateException("ask for text instead of " + blob);
            default -> value.toString();
        };
    }
}
