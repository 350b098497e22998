package vn.wardpulse.oracle.history;

import java.util.List;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topics;

/** One event as a reader of all topics meets it. */
public sealed interface Delivered {

    record OfCatalogue(CatalogueEvent event) implements Delivered {}

    record OfReports(ReportEvent event) implements Delivered {}

    default EventHead head() {
        return switch (this) {
            case OfCatalogue it -> it.event().head();
            case OfReports it -> it.event().head();
        };
    }

    /** Topic and key: within one of these the log keeps its order. */
    default String place() {
        return switch (this) {
            case OfReports it -> "reports " + Topics.REPORTS.key().apply(it.event());
            case OfCatalogue it ->
                switch (it.event()) {
                    case CatalogueEvent.UnitDefined e ->
                        "units " + Topics.UNITS.key().apply(e);
                    case CatalogueEvent.SuccessionDefined e ->
                        "successions " + Topics.SUCCESSIONS.key().apply(e);
                    case CatalogueEvent.UnitGroupDefined e ->
                        "groups " + Topics.GROUPS.key().apply(e);
                    case CatalogueEvent.ValidationRuleDefined e ->
                        "rules " + Topics.VALIDATION_RULES.key().apply(e);
                    case CatalogueEvent.PlanDefined e ->
                        "plans " + Topics.PLANS.key().apply(e);
                    case CatalogueEvent.TaskDefined e ->
                        "tasks " + Topics.TASKS.key().apply(e);
                    case CatalogueEvent.ScaleDefined e ->
                        "criteria " + Topics.CRITERIA.key().apply(e);
                    case CatalogueEvent.ThemeDefined e ->
                        "themes " + Topics.THEMES.key().apply(e);
                    case CatalogueEvent.IndicatorDefined e ->
                        "indicators " + Topics.INDICATORS.key().apply(e);
                    case CatalogueEvent.FormDefined e ->
                        "forms " + Topics.FORMS.key().apply(e);
                    case CatalogueEvent.CalendarYearDefined e ->
                        "calendars " + Topics.CALENDARS.key().apply(e);
                    case CatalogueEvent.TargetsSet e ->
                        "targets " + Topics.TARGETS.key().apply(e);
                };
        };
    }

    /** The events of the catalogue among these, in their order. */
    static List<CatalogueEvent> catalogue(List<Delivered> all) {
        return all.stream()
                .filter(OfCatalogue.class::isInstance)
                .map(it -> ((OfCatalogue) it).event())
                .toList();
    }

    /** The events of reports among these, in their order. */
    static List<ReportEvent> reports(List<Delivered> all) {
        return all.stream()
                .filter(OfReports.class::isInstance)
                .map(it -> ((OfReports) it).event())
                .toList();
    }
}
