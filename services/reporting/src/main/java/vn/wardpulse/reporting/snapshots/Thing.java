package vn.wardpulse.reporting.snapshots;

import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topics;

/**
 * What a definition is about.
 *
 * @param kind such as {@code indicator}
 * @param key of the definition's record in its topic
 * @param body what is said of it
 */
record Thing(String kind, String key, Object body) {

    static Thing of(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined e ->
                new Thing("unit", Topics.UNITS.key().apply(e), e.unit());
            case CatalogueEvent.SuccessionDefined e ->
                new Thing("succession", Topics.SUCCESSIONS.key().apply(e), e.succession());
            case CatalogueEvent.UnitGroupDefined e ->
                new Thing("group", Topics.GROUPS.key().apply(e), e.group());
            case CatalogueEvent.ThemeDefined e ->
                new Thing("theme", Topics.THEMES.key().apply(e), e.theme());
            case CatalogueEvent.IndicatorDefined e ->
                new Thing("indicator", Topics.INDICATORS.key().apply(e), e.indicator());
            case CatalogueEvent.FormDefined e ->
                new Thing("form", Topics.FORMS.key().apply(e), e.form());
            case CatalogueEvent.CalendarYearDefined e ->
                new Thing("calendar", Topics.CALENDARS.key().apply(e), e.calendarYear());
            case CatalogueEvent.TargetsSet e ->
                new Thing("targets", Topics.TARGETS.key().apply(e), e.targets());
            case CatalogueEvent.ValidationRuleDefined e ->
                new Thing("rule", Topics.VALIDATION_RULES.key().apply(e), e.rule());
            case CatalogueEvent.PlanDefined e ->
                new Thing("plan", Topics.PLANS.key().apply(e), e.plan());
            case CatalogueEvent.TaskDefined e ->
                new Thing("task", Topics.TASKS.key().apply(e), e.task());
            case CatalogueEvent.ScaleDefined e ->
                new Thing("scale", Topics.CRITERIA.key().apply(e), e.scale());
        };
    }
}
