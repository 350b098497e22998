package vn.wardpulse.console.shell;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** What units were called in a period. */
@Component
public class UnitNames {

    private final Catalogue catalogue;

    UnitNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String of(Access access, UnitId unit, Period period, Words words) {
        return catalogue
                .units(access, LocalDate.of(period.year(), period.lastMonth(), 14))
                .find(unit)
                .map(entry -> words.unit(entry.kind(), entry.name()))
                .orElse(unit.value());
    }
}
