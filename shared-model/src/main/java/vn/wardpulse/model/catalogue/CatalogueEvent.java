package vn.wardpulse.model.catalogue;

import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;

/** A definition as it now stands. Each event carries the whole of it and replaces what had the same key. */
public sealed interface CatalogueEvent {

    EventHead head();

    record UnitDefined(EventHead head, Unit unit) implements CatalogueEvent {}

    record SuccessionDefined(EventHead head, Succession succession) implements CatalogueEvent {}

    record UnitGroupDefined(EventHead head, UnitGroup group) implements CatalogueEvent {}

    record ThemeDefined(EventHead head, Theme theme) implements CatalogueEvent {}

    record IndicatorDefined(EventHead head, Indicator indicator) implements CatalogueEvent {}

    record FormDefined(EventHead head, Form form) implements CatalogueEvent {}

    record CalendarYearDefined(EventHead head, CalendarYear calendarYear) implements CatalogueEvent {}

    record TargetsSet(EventHead head, UnitTargets targets) implements CatalogueEvent {}

    record ValidationRuleDefined(EventHead head, ValidationRule rule) implements CatalogueEvent {}

    record PlanDefined(EventHead head, Plan plan) implements CatalogueEvent {}

    record TaskDefined(EventHead head, Task task) implements CatalogueEvent {}

    record ScaleDefined(EventHead head, Scale scale) implements CatalogueEvent {}
}
