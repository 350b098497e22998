package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** The reports that units owe for one year. */
final class Obligations {

    /** By {@code form/period}. */
    private final Map<UnitId, Map<String, Basis.Obliged>> all = new HashMap<>();

    Obligations(List<Basis.Obliged> obliged) {
        obliged.forEach(
                one -> all.computeIfAbsent(one.unit(), unit -> new HashMap<>()).put(one.key(), one));
    }

    /** Nothing where the unit does not owe it. */
    Optional<Basis.Obliged> of(UnitId unit, Form form, Period period) {
        return Optional.ofNullable(all.getOrDefault(unit, Map.of()).get(form.code() + "/" + period));
    }

    /** Those of a unit that count in a round, by form and period. What is history nobody owes. */
    List<Owed> in(RunningRound round, Catalogue catalogue, UnitId unit) {
        List<Owed> owed = new ArrayList<>();
        new TreeMap<>(all.getOrDefault(unit, Map.of())).forEach((key, one) -> {
            Period period = one.period();
            catalogue.forms().stream()
                    .filter(form -> one.of(form.code()))
                    .filter(form -> one.state() != State.HISTORY && round.holds(catalogue, form, period))
                    .forEach(form -> {
                        boolean received = one.state() == State.SUBMITTED || one.state() == State.APPROVED;
                        owed.add(new Owed(form.code(), period, one.duePassed(), received, received && one.inTime()));
                    });
        });
        return owed;
    }
}
