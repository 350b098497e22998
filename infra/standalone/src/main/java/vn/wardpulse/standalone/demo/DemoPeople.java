package vn.wardpulse.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.model.UnitId;

/** Who reports for which unit: the table of sign-ins from which identity makes the demonstration's accounts. */
final class DemoPeople {

    private static final String TABLE = "/identity/demo-accounts.csv";

    private final Map<UnitId, String> officers = new HashMap<>();

    DemoPeople() {
        Resource.text(TABLE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cell -> cell[5].equals("ward-officer"))
                .forEach(cell -> officers.put(new UnitId(cell[6]), cell[0]));
    }

    /** Sign-in name of whoever reports for {@code unit}. */
    Optional<String> officer(UnitId unit) {
        return Optional.ofNullable(officers.get(unit));
    }
}
