package vn.wardpulse.submission.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.wardpulse.model.catalogue.CalendarYear.Entry;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.definition.Definitions;

/** A step of an obligation whose day has come, whether or not the report is handed in and the step was said. */
record Due(Obligation obligation, Step step) {

    /** So many days later a step is still said; after a longer pause it would only confuse. */
    private static final int LATEST = 3;

    /** All of them on {@code today}, of an obligation's steps to the unit, and of those above it, only the latest. */
    static List<Due> on(LocalDate today, Definitions definitions) {
        List<Due> due = new ArrayList<>();
        for (Form form : definitions.forms().values()) {
            for (Entry entry : definitions.entries(form)) {
                List<Step> steps = steps(entry, today);
                if (!steps.isEmpty()) {
                    definitions
                            .owing(form, entry)
                            .forEach(unit -> steps.forEach(
                                    step -> due.add(new Due(new Obligation(unit, form.code(), entry.period()), step))));
                }
            }
        }
        return due;
    }

    private static List<Step> steps(Entry entry, LocalDate today) {
        if (entry.opens().isAfter(today)) {
            return List.of();
        }
        return Stream.of(latest(entry, today, Due::isAbove), latest(entry, today, Predicate.not(Due::isAbove)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> latest(Entry entry, LocalDate today, Predicate<Step> wanted) {
        return entry.reminders().stream()
                .filter(day -> wanted.test(day.step()))
                .filter(day ->
                        !day.on().isAfter(today) && day.on().plusDays(LATEST).isAfter(today))
                .max(Comparator.comparing(ReminderDay::on))
                .map(ReminderDay::step)
                .stream()
                .toList();
    }

    private static boolean isAbove(Step step) {
        return step.kind() == Step.Kind.ESCALATION;
    }
}
