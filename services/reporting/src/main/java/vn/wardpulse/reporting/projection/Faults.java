package vn.wardpulse.reporting.projection;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Tells data that the database will never take from a database that is in trouble. */
final class Faults {

    /** Classes of SQLSTATE: data exception, integrity violation, limit of the program exceeded. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "54");

    private Faults() {}

    static boolean inTheData(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().length() >= 2
                && OF_THE_DATA.contains(cause.getSQLState().substring(0, 2));
    }
}
