package vn.wardpulse.console.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Fills in what an address leaves open: the reader's own unit, and the year that runs. */
@Component
public class Choices {

    /** How many years before a form's first are offered: its figures of the past may have been imported. */
    private static final int YEARS_BEFORE = 2;

    private final Catalogue catalogue;
    private final Clock domainClock;

    Choices(Catalogue catalogue, Clock domainClock) {
        this.catalogue = catalogue;
        this.domainClock = domainClock;
    }

    public Choice choose(Access access, @Nullable UnitId unit, @Nullable Period period) {
        LocalDate today = access.today(domainClock);
        List<Form> forms = catalogue.definitions(access).forms();
        Period chosen = period == null ? Period.year(currentYear(forms, today)) : period;
        Units units = catalogue.units(access, lastDay(chosen));
        return new Choice(unit(access, units, unit, forms), chosen, units, years(forms, today, chosen));
    }

    /** The running year where a form is asked in it; else the last in which one was. */
    private static int currentYear(List<Form> forms, LocalDate today) {
        return forms.stream()
                .filter(form -> form.firstYear() <= today.getYear())
                .map(Form::lastYear)
                .mapToInt(last -> last == null ? today.getYear() : Math.min(last, today.getYear()))
                .max()
                .orElse(today.getYear());
    }

    /** Close to the end of every calendar's window for the period, which decides about the tree. */
    private static LocalDate lastDay(Period period) {
        return LocalDate.of(period.year(), period.lastMonth(), 14);
    }

    private static UnitOnDay unit(Access access, Units units, @Nullable UnitId asked, List<Form> forms) {
        UnitId wanted = asked != null ? asked : access.visitor().unit();
        if (wanted == null) {
            // What a ward asks of its cells says nothing of the district that all wards report to.
            wanted = forms.stream()
                    .min(Comparator.comparing((Form form) -> form.level() != UnitKind.WARD))
                    .map(Form::scope)
                    .orElse(null);
        }
        return units.find(wanted)
                .or(() -> units.all().stream()
                        .filter(entry -> asked == null)
                        .min(Comparator.comparing((UnitOnDay entry) -> entry.kind() != UnitKind.DISTRICT)))
                .orElseThrow(() -> new NotThere("unit"));
    }

    private static List<Integer> years(List<Form> forms, LocalDate today, Period chosen) {
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        for (Form form : forms) {
            int last = form.lastYear() == null ? Math.max(today.getYear(), form.firstYear()) : form.lastYear();
            for (int year = form.firstYear() - YEARS_BEFORE; year <= last; year++) {
                years.add(year);
            }
        }
        years.add(chosen.year());
        return List.copyOf(years);
    }
}
