package vn.wardpulse.catalogue.imports;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.wardpulse.catalogue.calendars.Calendars;
import vn.wardpulse.catalogue.calendars.ReminderSchedules;
import vn.wardpulse.catalogue.forms.Forms;
import vn.wardpulse.catalogue.groups.Groups;
import vn.wardpulse.catalogue.indicators.Channels;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.indicators.Indicators;
import vn.wardpulse.catalogue.indicators.Themes;
import vn.wardpulse.catalogue.plans.Plans;
import vn.wardpulse.catalogue.plans.Tasks;
import vn.wardpulse.catalogue.rules.ValidationRules;
import vn.wardpulse.catalogue.scales.Scales;
import vn.wardpulse.catalogue.successions.Successions;
import vn.wardpulse.catalogue.targets.Targets;
import vn.wardpulse.catalogue.units.Units;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;

/** Reads the whole catalogue, and takes over what an import makes of it: tables first, then the events. */
@Component
final class Keeping {

    private final Units units;
    private final Successions successions;
    private final Groups groups;
    private final Themes themes;
    private final Channels channels;
    private final Indicators indicators;
    private final Calendars calendars;
    private final ReminderSchedules reminders;
    private final Forms forms;
    private final Targets targets;
    private final ValidationRules rules;
    private final Plans plans;
    private final Tasks tasks;
    private final Scales scales;
    private final Outbox outbox;

    Keeping(
            Units units,
            Successions successions,
            Groups groups,
            Themes themes,
            Channels channels,
            Indicators indicators,
            Calendars calendars,
            ReminderSchedules reminders,
            Forms forms,
            Targets targets,
            ValidationRules rules,
            Plans plans,
            Tasks tasks,
            Scales scales,
            Outbox outbox) {
        this.units = units;
        this.successions = successions;
        this.groups = groups;
        this.themes = themes;
        this.channels = channels;
        this.indicators = indicators;
        this.calendars = calendars;
        this.reminders = reminders;
        this.forms = forms;
        this.targets = targets;
        this.rules = rules;
        this.plans = plans;
        this.tasks = tasks;
        this.scales = scales;
        this.outbox = outbox;
    }

    Definitions all() {
        return new Definitions(
                units.all(),
                successions.all(),
                groups.all(),
                themes.all(),
                channels.all(),
                indicators.all(),
                calendars.all(),
                calendars.ownDays(),
                calendars.specialDays(),
                reminders.all(),
                calendars.years(),
                forms.all(),
                targets.all(),
                rules.all(),
                plans.all(),
                tasks.all(),
                scales.all());
    }

    void save(ImportPlan plan) {
        units.save(plan.units().values());
        successions.save(plan.successions().values());
        groups.save(plan.groups().values());
        themes.save(plan.themes().values());
        channels.save(plan.channels().values());
        indicators.save(plan.indicators().values());
        calendars.save(plan.calendars().values());
        calendars.saveOwnDays(plan.calendarDays().values());
        calendars.saveSpecialDays(plan.holidays().values());
        reminders.save(plan.reminders().values());
        calendars.saveYears(plan.calendarYears().values());
        forms.save(plan.forms().values());
        targets.save(plan.targets().values());
        rules.save(plan.rules().values());
        plans.save(plan.plans().values());
        tasks.save(plan.tasks().values());
        scales.save(plan.scales().values());
    }

    /** In the order in which a reader wants them: what is referred to comes before what refers to it. */
    void publish(ImportPlan plan, Cause cause) {
        publish(Topics.UNITS, cause, plan.units().values().stream(), CatalogueEvent.UnitDefined::new);
        publish(Topics.SUCCESSIONS, cause, plan.successions().values().stream(), CatalogueEvent.SuccessionDefined::new);
        publish(Topics.GROUPS, cause, plan.groups().values().stream(), CatalogueEvent.UnitGroupDefined::new);
        publish(Topics.THEMES, cause, plan.themes().values().stream(), CatalogueEvent.ThemeDefined::new);
        publish(
                Topics.INDICATORS,
                cause,
                plan.indicators().published(IndicatorEntry::indicator),
                CatalogueEvent.IndicatorDefined::new);
        publish(
                Topics.CALENDARS,
                cause,
                plan.calendarYears().values().stream(),
                CatalogueEvent.CalendarYearDefined::new);
        publish(Topics.FORMS, cause, plan.forms().values().stream(), CatalogueEvent.FormDefined::new);
        publish(Topics.TARGETS, cause, plan.targets().values().stream(), CatalogueEvent.TargetsSet::new);
        publish(
                Topics.VALIDATION_RULES,
                cause,
                plan.rules().values().stream(),
                CatalogueEvent.ValidationRuleDefined::new);
        publish(Topics.PLANS, cause, plan.plans().values().stream(), CatalogueEvent.PlanDefined::new);
        publish(Topics.TASKS, cause, plan.tasks().values().stream(), CatalogueEvent.TaskDefined::new);
        publish(Topics.CRITERIA, cause, plan.scales().values().stream(), CatalogueEvent.ScaleDefined::new);
    }

    private <V, E> void publish(Topic<E> topic, Cause cause, Stream<V> values, BiFunction<EventHead, V, E> event) {
        List<Function<EventHead, E>> events = values.<Function<EventHead, E>>map(
                        value -> head -> event.apply(head, value))
                .toList();
        outbox.append(topic, cause, events);
    }
}
