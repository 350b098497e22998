package vn.wardpulse.model.wire;

import java.time.Duration;
import java.util.List;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** All topics that rooms meet in. Names, keys and partitioning are part of the contract. */
public final class Topics {

    /** What every topic of an installation is split into; reports, targets and views of a unit share its partition. */
    public static final int PARTITIONS = 4;

    public static final Topic<ReportEvent> REPORTS = new Topic<>(
            "wardpulse.reports",
            Wire.events(ReportEvent.class),
            event -> event.obligation().unit().value(),
            event -> event.obligation().unit().value(),
            false);

    /** What comes of tasks; not compacted, like reports. */
    public static final Topic<TaskEvent> TASK_EVENTS = new Topic<>(
            "wardpulse.tasks",
            Wire.events(TaskEvent.class),
            event -> event.occurrence().unit().value(),
            event -> event.occurrence().unit().value(),
            false);

    /** What is judged by hand in rounds of emulation; not compacted either. */
    public static final Topic<SheetActed> JUDGEMENTS = new Topic<>(
            "wardpulse.judgements",
            Wire.events(SheetActed.class),
            event -> event.sheet().unit().value(),
            event -> event.sheet().unit().value(),
            false);

    /** What is asked of chosen units once, and what they answer; not compacted either. */
    public static final Topic<RequestEvent> REQUESTS = new Topic<>(
            "wardpulse.requests",
            Wire.events(RequestEvent.class),
            event -> event.asked().unit().value(),
            event -> event.asked().unit().value(),
            false);

    /** What units raise that is beyond their power, without its words; not compacted either. */
    public static final Topic<MatterEvent> MATTERS = new Topic<>(
            "wardpulse.matters",
            Wire.events(MatterEvent.class),
            event -> event.unit().value(),
            event -> event.unit().value(),
            false);

    /** Not compacted: whoever delivers reminders must meet each of them. */
    public static final Topic<ReminderDue> REMINDERS = new Topic<>(
            "wardpulse.reminders",
            Wire.events(ReminderDue.class),
            reminder -> reminder.obligation().unit().value(),
            reminder -> reminder.obligation().unit().value(),
            false);

    /** Not compacted either; what somebody is told stands in one partition, in its order. */
    public static final Topic<AlertRaised> ALERTS = new Topic<>(
            "wardpulse.alerts",
            Wire.events(AlertRaised.class),
            alert -> alert.subscription().toString(),
            AlertRaised::watcher,
            false);

    /** Files on their way out. Notification keeps what it delivers, so here they only have to outlast its stops. */
    public static final Topic<ExportEvent> EXPORTS = new Topic<>(
            "wardpulse.exports",
            Wire.events(ExportEvent.class),
            event -> event.file().toString(),
            event -> event.file().toString(),
            false,
            Duration.ofDays(14));

    public static final Topic<CatalogueEvent.UnitDefined> UNITS = catalogue(
            "wardpulse.catalogue.units",
            CatalogueEvent.UnitDefined.class,
            event -> event.unit().id().value());

    public static final Topic<CatalogueEvent.SuccessionDefined> SUCCESSIONS = catalogue(
            "wardpulse.catalogue.successions",
            CatalogueEvent.SuccessionDefined.class,
            event -> event.succession().unit() + "/" + event.succession().from());

    public static final Topic<CatalogueEvent.UnitGroupDefined> GROUPS = catalogue(
            "wardpulse.catalogue.groups",
            CatalogueEvent.UnitGroupDefined.class,
            event -> event.group().code().value());

    public static final Topic<CatalogueEvent.ThemeDefined> THEMES = catalogue(
            "wardpulse.catalogue.themes",
            CatalogueEvent.ThemeDefined.class,
            event -> event.theme().code().value());

    public static final Topic<CatalogueEvent.IndicatorDefined> INDICATORS = catalogue(
            "wardpulse.catalogue.indicators",
            CatalogueEvent.IndicatorDefined.class,
            event -> event.indicator().code().value());

    public static final Topic<CatalogueEvent.FormDefined> FORMS = catalogue(
            "wardpulse.catalogue.forms",
            CatalogueEvent.FormDefined.class,
            event -> event.form().code().value());

    public static final Topic<CatalogueEvent.CalendarYearDefined> CALENDARS = catalogue(
            "wardpulse.catalogue.calendars",
            CatalogueEvent.CalendarYearDefined.class,
            event ->
                    event.calendarYear().calendar() + "/" + event.calendarYear().year());

    /** Partitioned by unit, so that a unit's targets meet its reports. */
    public static final Topic<CatalogueEvent.TargetsSet> TARGETS = new Topic<>(
            "wardpulse.catalogue.targets",
            Wire.events(CatalogueEvent.TargetsSet.class),
            event -> event.targets().unit() + "/" + event.targets().year(),
            event -> event.targets().unit().value(),
            false);

    public static final Topic<CatalogueEvent.ValidationRuleDefined> VALIDATION_RULES = catalogue(
            "wardpulse.catalogue.validation-rules",
            CatalogueEvent.ValidationRuleDefined.class,
            event -> event.rule().code().value());

    public static final Topic<CatalogueEvent.PlanDefined> PLANS = catalogue(
            "wardpulse.catalogue.plans",
            CatalogueEvent.PlanDefined.class,
            event -> event.plan().code().value());

    public static final Topic<CatalogueEvent.TaskDefined> TASKS = catalogue(
            "wardpulse.catalogue.tasks",
            CatalogueEvent.TaskDefined.class,
            event -> event.task().id().toString());

    /** What rounds of emulation are scored by, a scale a record. */
    public static final Topic<CatalogueEvent.ScaleDefined> CRITERIA = catalogue(
            "wardpulse.catalogue.criteria",
            CatalogueEvent.ScaleDefined.class,
            event -> event.scale().id().toString());

    /** Views of the first generation. */
    public static final Topic<UnitPeriod> UNIT_PERIODS = unitPeriods(1);

    /** The same. */
    public static final Topic<Standing> STANDINGS = standings(1);

    /** All in one partition, so that there is one order and one reader at a time can be the one that writes. */
    public static final Topic<Generation> GENERATIONS = new Topic<>(
            "wardpulse.view.generations",
            Wire.view("generation", 1, Generation.class),
            generation -> Integer.toString(generation.number()),
            generation -> "generations",
            true);

    /** What operators ask of the roll-up; only the latest request counts. */
    public static final Topic<RebuildAsked> REBUILDS = new Topic<>(
            "wardpulse.rebuilds",
            Wire.view("rebuild-asked", 1, RebuildAsked.class),
            asked -> "views",
            asked -> "views",
            true);

    /** Records that the roll-up could not read, as they were. */
    public static final String DEAD_LETTERS = "wardpulse.dead-letters";

    private Topics() {}

    /**
     * The topics of the catalogue, in the order in which a reader that starts afresh wants them. None is compacted: what
     * was known at a moment of the past is asked of every definition that ever was.
     */
    public static List<Topic<? extends CatalogueEvent>> catalogue() {
        return List.of(
                UNITS,
                SUCCESSIONS,
                GROUPS,
                THEMES,
                INDICATORS,
                CALENDARS,
                FORMS,
                TARGETS,
                VALIDATION_RULES,
                PLANS,
                TASKS,
                CRITERIA);
    }

    /** What submission says; its positions are of one counter, so what is read up to one of them is read in all of these. */
    public static List<Topic<? extends Event>> submission() {
        return List.of(REPORTS, TASK_EVENTS, JUDGEMENTS, REQUESTS, MATTERS, REMINDERS);
    }

    /** Every topic that must exist before a service starts, views and dead letters aside. */
    public static List<Topic<?>> all() {
        return List.of(
                REPORTS,
                TASK_EVENTS,
                JUDGEMENTS,
                REQUESTS,
                MATTERS,
                REMINDERS,
                ALERTS,
                EXPORTS,
                UNITS,
                SUCCESSIONS,
                GROUPS,
                THEMES,
                INDICATORS,
                CALENDARS,
                FORMS,
                TARGETS,
                VALIDATION_RULES,
                PLANS,
                TASKS,
                CRITERIA,
                GENERATIONS,
                REBUILDS);
    }

    /** The topics of one generation's views. */
    public static List<Topic<?>> views(int generation) {
        return List.of(unitPeriods(generation), standings(generation));
    }

    public static Topic<UnitPeriod> unitPeriods(int generation) {
        return new Topic<>(
                "wardpulse.view.unit-periods" + suffix(generation),
                Wire.view("unit-period", 1, UnitPeriod.class),
                view -> view.unit() + "/" + view.period(),
                view -> view.unit().value(),
                true);
    }

    public static Topic<Standing> standings(int generation) {
        return new Topic<>(
                "wardpulse.view.standings" + suffix(generation),
                Wire.view("standing", 1, Standing.class),
                view -> view.obligation().toString(),
                view -> view.obligation().unit().value(),
                true);
    }

    /** The first generation's names are those of installations that knew no other. */
    private static String suffix(int generation) {
        return generation == 1 ? "" : "-" + generation;
    }

    private static <E extends CatalogueEvent> Topic<E> catalogue(
            String name, Class<E> type, java.util.function.Function<E, String> key) {
        return new Topic<>(name, Wire.events(type), key, key, false);
    }
}
