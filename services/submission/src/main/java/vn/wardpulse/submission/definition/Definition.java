package vn.wardpulse.submission.definition;

import java.util.Optional;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;

/**
 * One row of the book of definitions.
 *
 * @param key as in its topic
 * @param position of the event that said it
 */
record Definition(Kind kind, String key, long position, Object body) {

    enum Kind {
        UNIT("unit", Unit.class),
        INDICATOR("indicator", Indicator.class),
        FORM("form", Form.class),
        CALENDAR("calendar", CalendarYear.class),
        TARGETS("targets", UnitTargets.class),
        RULE("rule", ValidationRule.class),
        GROUP("group", UnitGroup.class),
        PLAN("plan", Plan.class),
        TASK("task", Task.class),
        SCALE("scale", Scale.class),
        SUCCESSION("succession", Succession.class);

        final String text;
        final Class<?> shape;

        Kind(String text, Class<?> shape) {
            this.text = text;
            this.shape = shape;
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of definition: " + text);
        }
    }

    /** What this room keeps of an event; themes mean nothing to it. */
    static Optional<Definition> of(String key, CatalogueEvent event) {
        long position = event.head().position();
        return switch (event) {
            case CatalogueEvent.UnitDefined(var head, Unit unit) ->
                Optional.of(new Definition(Kind.UNIT, key, position, unit));
            case CatalogueEvent.IndicatorDefined(var head, Indicator indicator) ->
                Optional.of(new Definition(Kind.INDICATOR, key, position, indicator));
            case CatalogueEvent.FormDefined(var head, Form form) ->
                Optional.of(new Definition(Kind.FORM, key, position, form));
            case CatalogueEvent.CalendarYearDefined(var head, CalendarYear year) ->
                Optional.of(new Definition(Kind.CALENDAR, key, position, year));
            case CatalogueEvent.TargetsSet(var head, UnitTargets targets) ->
                Optional.of(new Definition(Kind.TARGETS, key, position, targets));
            case CatalogueEvent.ValidationRuleDefined(var head, ValidationRule rule) ->
                Optional.of(new Definition(Kind.RULE, key, position, rule));
            case CatalogueEvent.UnitGroupDefined(var head, UnitGroup group) ->
                Optional.of(new Definition(Kind.GROUP, key, position, group));
            case CatalogueEvent.PlanDefined(var head, Plan plan) ->
                Optional.of(new Definition(Kind.PLAN, key, position, plan));
            case CatalogueEvent.TaskDefined(var head, Task task) ->
                Optional.of(new Definition(Kind.TASK, key, position, task));
            case CatalogueEvent.ScaleDefined(var head, Scale scale) ->
                Optional.of(new Definition(Kind.SCALE, key, position, scale));
            case CatalogueEvent.ThemeDefined theme -> Optional.empty();
            case CatalogueEvent.SuccessionDefined(var head, Succession succession) ->
                Optional.of(new Definition(Kind.SUCCESSION, key, position, succession));
        };
    }
}
