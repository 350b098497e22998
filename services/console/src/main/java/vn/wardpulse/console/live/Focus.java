package vn.wardpulse.console.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Standing;

/** The reports that the page speaks of: those of the period itself, or the latest asked for inside it. */
record Focus(@Nullable Period period, List<Standing> standings) {

    static Focus of(Period shown, List<Standing> standings) {
        Optional<Period> period = standings.stream()
                .map(standing -> standing.obligation().period())
                .filter(asked -> asked.equals(shown) || shown.holds(asked))
                .max(Comparator.comparing((Period asked) -> asked.equals(shown))
                        .thenComparing(Period::lastMonth)
                        .thenComparing(Period::frequency, Comparator.reverseOrder()));
        return new Focus(
                period.orElse(null),
                standings.stream()
                        .filter(s -> s.obligation().period().equals(period.orElse(null)))
                        .toList());
    }

    Optional<Standing> of(UnitId unit) {
        return standings.stream()
                .filter(s -> s.obligation().unit().equals(unit))
                .findFirst();
    }

    static boolean received(Standing standing) {
        return standing.state() == Standing.State.SUBMITTED || standing.state() == Standing.State.APPROVED;
    }

    int received() {
        return (int) standings.stream().filter(Focus::received).count();
    }

    int approved() {
        return (int) standings.stream()
                .filter(s -> s.state() == Standing.State.APPROVED)
                .count();
    }

    @Nullable
    LocalDate due() {
        return standings.stream()
                .map(Standing::due)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
