package vn.wardpulse.catalogue.successions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;

/** What holds between successions and units, also of those that an import does not name: both must agree on the day. */
public final class SuccessionRules {

    private final SortedMap<UnitId, Unit> units;
    private final Statements<SuccessionKey, Succession> stated;
    private final Faults faults;

    private SuccessionRules(
            SortedMap<UnitId, Unit> units, Statements<SuccessionKey, Succession> stated, Faults faults) {
        this.units = units;
        this.stated = stated;
        this.faults = faults;
    }

    public static void check(
            SortedMap<SuccessionKey, Succession> successions,
            SortedMap<UnitId, Unit> units,
            Statements<SuccessionKey, Succession> stated,
            Faults faults) {
        SuccessionRules rules = new SuccessionRules(units, stated, faults);
        successions.values().stream()
                .filter(succession -> succession.kind() != Succession.Kind.NONE)
                .forEach(rules::one);
    }

    private void one(Succession succession) {
        if (!valid(succession.unit(), succession.from().minusDays(1))) {
            fault(
                    succession,
                    "from_code",
                    "not-valid-before",
                    "'%s' không có hiệu lực vào ngày trước %s. Sửa ngày, hoặc ghi loại none để bỏ."
                            .formatted(succession.unit(), succession.from()),
                    "'%s' is not valid on the day before %s. Correct the date, or take it back with the kind none."
                            .formatted(succession.unit(), succession.from()));
        }
        for (Succession.Successor successor : succession.successors()) {
            if (!valid(successor.unit(), succession.from())) {
                fault(
                        succession,
                        "to_code",
                        "not-valid-then",
                        "Đơn vị mới '%s' của '%s' không có hiệu lực vào ngày %s. Sửa ngày, hoặc sửa đơn vị."
                                .formatted(successor.unit(), succession.unit(), succession.from()),
                        "'%s', which succeeds '%s', is not valid on %s. Correct the date, or the unit."
                                .formatted(successor.unit(), succession.unit(), succession.from()));
            }
        }
        boolean stays = succession.successors().stream()
                .anyMatch(successor -> successor.unit().equals(succession.unit()));
        if (!stays && valid(succession.unit(), succession.from())) {
            fault(
                    succession,
                    "effective_date",
                    "still-valid",
                    "'%s' vẫn còn hiệu lực sau ngày %s. Kết thúc đơn vị này, hoặc ghi cả nó vào các đơn vị mới."
                            .formatted(succession.unit(), succession.from()),
                    "'%s' is still valid on %s. End it on that day, or name it among its own successors."
                            .formatted(succession.unit(), succession.from()));
        }
    }

    private boolean valid(UnitId id, LocalDate day) {
        return Optional.ofNullable(units.get(id)).flatMap(unit -> unit.on(day)).isPresent();
    }

    private void fault(Succession succession, String column, String code, String vi, String en) {
        faults.add(stated.place(SuccessionKey.of(succession), SuccessionSheet.FILE), column, code, vi, en);
    }
}
