package vn.wardpulse.reporting.snapshots;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;

/**
 * Whether a snapshot's figures have been touched since: looked up in the history of reports, which is cheap enough for a
 * list. Which figures moved, and how far, only a comparison says.
 */
@Component
class Later {

    /** So many are counted; people do not need to know how many more there are. */
    static final int MOST = 100;

    /** What can move a figure that counts. An approval moves none. */
    private static final List<String> MOVING =
            List.of("submitted", "received-on-paper", "corrected", "returned", "withdrawn", "recorded");

    private final JdbcClient jdbc;
    private final Definitions definitions;

    Later(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    /** Acts since then on reports that its figures rest on, {@link #MOST} at most. */
    int acts(Manifest manifest) {
        Catalogue catalogue = definitions.now();
        Manifest.Scope scope = manifest.scope();
        return jdbc.sql("""
                select count(*) from (
                    select from report_event
                    where position > :position and unit = any(:units) and period = any(:periods)
                      and form = any(:forms) and act = any(:acts)
                    limit :most) as moving
                """)
                .param("position", manifest.position().reports())
                .param("units", texts(catalogue.everUnder(scope.unit())))
                .param("periods", texts(periods(scope)))
                .param("forms", texts(forms(scope, catalogue)))
                .param("acts", MOVING.toArray(String[]::new))
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }

    private static Set<Period> periods(Manifest.Scope scope) {
        Set<Period> periods = new TreeSet<>();
        for (int year : LoggedScope.years(scope)) {
            for (Period period : Period.allOf(year)) {
                if (scope.periods().stream().anyMatch(asked -> asked.equals(period) || asked.holds(period))) {
                    periods.add(period);
                }
            }
        }
        return periods;
    }

    private static Set<FormCode> forms(Manifest.Scope scope, Catalogue catalogue) {
        Set<IndicatorCode> indicators = new TreeSet<>(
                scope.themes().isEmpty()
                        ? catalogue.indicators()
                        : catalogue.indicatorsUnder(scope.themes(), List.of()));
        Set<FormCode> forms = new TreeSet<>();
        for (Form form : catalogue.forms()) {
            if ((scope.forms().isEmpty() || scope.forms().contains(form.code()))
                    && form.indicators().stream().anyMatch(indicators::contains)) {
                forms.add(form.code());
            }
        }
        return forms;
    }

    private static String[] texts(Set<?> all) {
        return all.stream().map(Object::toString).toArray(String[]::new);
    }

    /** Units times years that a scope is about, as the tree stands now. */
    int size(Manifest.Scope scope) {
        return size(scope.unit(), scope.periods());
    }

    int size(UnitId unit, List<Period> periods) {
        int years =
                Math.toIntExact(periods.stream().map(Period::year).distinct().count());
        return definitions.now().everUnder(unit).size() * years;
    }
}
