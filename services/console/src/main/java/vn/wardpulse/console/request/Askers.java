package vn.wardpulse.console.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.plan.Plan;

/** Who may ask whom, so that the pages offer nothing that submission then refuses. */
@Component
class Askers {

    /** Nobody is there who would answer. */
    private static final Set<UnitKind> NOT_ASKED = Set.of(UnitKind.COUNTRY, UnitKind.PROVINCE, UnitKind.CITY);

    private final Catalogue catalogue;

    Askers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a visitor may ask.
     *
     * @param withoutPlan whether it need not be in the name of a plan
     * @param plans in whose name it may be
     * @param units who may be asked, each after the one above it; empty where the visitor may ask nobody
     */
    record May(boolean withoutPlan, List<Plan> plans, List<UnitOnDay> units) {

        boolean ask() {
            return !units.isEmpty();
        }
    }

    May may(Access access, LocalDate today) {
        Units units = catalogue.units(access, today);
        UnitId bound = access.visitor().unit();
        if (bound == null) {
            return new May(false, List.of(), List.of());
        }
        boolean standing = access.visitor().is("standing-body");
        if (!standing && !access.visitor().ofWard()) {
            return new May(false, List.of(), List.of());
        }
        List<Plan> holding = holding(access, today);
        List<Plan> own =
                holding.stream().filter(plan -> bound.equals(plan.standing())).toList();
        return new May(
                standing,
                standing ? holding : own,
                Stream.concat(
                                standing ? Stream.of(bound) : Stream.empty(),
                                own.stream().map(Plan::scope))
                        .distinct()
                        .flatMap(top -> under(units, top, bound).stream())
                        .distinct()
                        .toList());
    }

    private List<Plan> holding(Access access, LocalDate today) {
        return catalogue.plans(access).stream()
                .filter(plan -> !plan.first().isAfter(today) && !ended(plan.last(), today))
                .toList();
    }

    private static boolean ended(@Nullable LocalDate last, LocalDate today) {
        return last != null && last.isBefore(today);
    }

    private static List<UnitOnDay> under(Units units, UnitId top, UnitId own) {
        return units.topDown().stream()
                .filter(unit -> !NOT_ASKED.contains(unit.kind()) && !unit.id().equals(own))
                .filter(unit -> units.path(unit).stream().anyMatch(above -> Objects.equals(above.id(), top)))
                .toList();
    }
}
