package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import vn.wardpulse.catalogue.calendars.OwnDays;
import vn.wardpulse.catalogue.calendars.ReminderSchedule;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.calendars.SpecialDay;
import vn.wardpulse.catalogue.calendars.YearKey;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.catalogue.targets.TargetKey;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.web.Fault;

/** A catalogue without a database: what stands, and what imports make of it. */
record Catalogue(Definitions standing) {

    static Catalogue empty() {
        return new Catalogue(Files.NOTHING);
    }

    /** What an import of sound files would do. */
    ImportPlan read(Files files) {
        ImportReading reading = new ImportReading(files.all(), standing);
        ImportPlan plan = reading.read();
        assertThat(reading.faults().all()).isEmpty();
        return plan;
    }

    TreeEffects effects(Files files) {
        return Objects.requireNonNull(read(files).effects());
    }

    List<Fault> faults(Files files) {
        ImportReading reading = new ImportReading(files.all(), standing);
        reading.read();
        return reading.faults().all();
    }

    Catalogue after(Files files) {
        return after(read(files));
    }

    Catalogue after(ImportPlan plan) {
        return new Catalogue(new Definitions(
                over(standing.units(), plan.units(), Unit::id),
                over(standing.successions(), plan.successions(), SuccessionKey::of),
                over(standing.groups(), plan.groups(), UnitGroup::code),
                over(standing.themes(), plan.themes(), Theme::code),
                over(standing.channels(), plan.channels(), Channel::code),
                over(
                        standing.indicators(),
                        plan.indicators(),
                        entry -> entry.indicator().code()),
                over(standing.calendars(), plan.calendars(), ReportingCalendar::code),
                over(standing.calendarDays(), plan.calendarDays(), OwnDays::key),
                over(standing.holidays(), plan.holidays(), SpecialDay::date),
                over(standing.reminders(), plan.reminders(), ReminderSchedule::calendar),
                over(standing.calendarYears(), plan.calendarYears(), year -> new YearKey(year.calendar(), year.year())),
                over(standing.forms(), plan.forms(), Form::code),
                over(standing.targets(), plan.targets(), targets -> new TargetKey(targets.unit(), targets.year())),
                over(standing.rules(), plan.rules(), ValidationRule::code),
                over(standing.plans(), plan.plans(), Plan::code),
                over(standing.tasks(), plan.tasks(), Task::id),
                over(standing.scales(), plan.scales(), Scale::id)));
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, V> over(
            SortedMap<K, V> before, Difference<V> difference, Function<V, K> key) {
        SortedMap<K, V> after = new TreeMap<>(before);
        difference.values().forEach(value -> after.put(key.apply(value), value));
        return after;
    }
}
