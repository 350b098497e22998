package vn.wardpulse.console.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.TaskFigures;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;

/** Writes a plan's page. */
final class PlanSheet {

    private final Words words;
    private final PlanData data;
    private final Plan plan;
    private final Parties parties;
    private final Timings timings;
    private final PlanIndicators indicators;

    PlanSheet(Words words, PlanData data, Parties parties) {
        this.words = words;
        this.data = data;
        this.plan = data.plan();
        this.parties = parties;
        this.timings = new Timings(words);
        this.indicators = new PlanIndicators(words, data);
    }

    PlanView write() {
        return new PlanView(
                words.name(plan.title()),
                plan.issued() == null
                        ? words.say("plan.lead.undated", plan.number(), words.name(plan.issuer()))
                        : words.say("plan.lead", plan.number(), words.day(plan.issued()), words.name(plan.issuer())),
                words.say("plan.status." + status()),
                facts(),
                above(),
                data.plans().stream()
                        .filter(other -> plan.code().equals(other.carriesOut()))
                        .map(other -> link(other.code()))
                        .toList(),
                String.join(", ", plan.documents()),
                plan.rounds().stream()
                        .map(round -> new PlanView.RoundRow(
                                "/thi-dua/" + plan.code() + "/" + round.number(),
                                words.name(round.name()),
                                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                                words.name(round.goal()),
                                data.rounds().getOrDefault(round.number(), "")))
                        .toList(),
                indicators.groups(),
                plan.forms().stream()
                        .flatMap(code -> data.definitions().form(code).stream())
                        .map(this::form)
                        .toList(),
                data.tasks().stream().map(this::task).toList(),
                data.byChannel().rows().stream()
                        .map(row -> outcome(row, channel(row.key()), row.key()))
                        .toList(),
                data.byQuarter().rows().stream()
                        .sorted(Comparator.comparing(row -> Period.parse(row.key())))
                        .map(row -> outcome(row, words.opening(words.period(Period.parse(row.key()))), ""))
                        .toList(),
                data.tasks().isEmpty() ? null : year(),
                history(),
                data.imports() ? "/ke-hoach/" + plan.code() + "/chep" : "");
    }

    private PlanView.@Nullable History history() {
        PlanCode follows = plan.follows();
        return data.plans().stream()
                .filter(other -> other.code().equals(follows))
                .findFirst()
                .map(before -> {
                    List<PlanView.Change> changes =
                            new PlanChanges(words, parties, before, plan).of(data.before(), data.tasks());
                    return new PlanView.History(
                            link(before.code()),
                            changes.isEmpty()
                                    ? words.say("plan.change.same")
                                    : words.count("plan.changes", changes.size()),
                            changes);
                })
                .orElse(null);
    }

    private String status() {
        if (data.today().isBefore(plan.first())) {
            return "ahead";
        }
        return plan.meets(data.today(), data.today()) ? "now" : "over";
    }

    private List<PlanView.Fact> facts() {
        List<PlanView.Fact> facts = new ArrayList<>();
        facts.add(new PlanView.Fact(words.say("plan.when"), PlansSheet.span(plan, words)));
        facts.add(new PlanView.Fact(words.say("plan.scope"), parties.name(plan.scope())));
        if (plan.standing() != null) {
            facts.add(new PlanView.Fact(words.say("plan.standing"), parties.name(plan.standing())));
        }
        if (!data.tasks().isEmpty()) {
            facts.add(new PlanView.Fact(
                    words.say("plan.tasks"), String.valueOf(data.tasks().size())));
            facts.add(new PlanView.Fact(words.say("plan.progress"), progress()));
        }
        indicators.standing().ifPresent(told -> facts.add(new PlanView.Fact(indicatorsOf(), told)));
        return facts;
    }

    private String indicatorsOf() {
        UnitId unit = data.figures().unit();
        return unit.equals(plan.scope())
                ? words.say("plan.indicators.progress")
                : words.say("plan.indicators.progress.of", parties.name(unit));
    }

    private static PlanView.Outcome outcome(TaskFigures.Row row, String name, String channel) {
        TaskFigures.Counts counts = row.counts();
        Long amount = row.amounts().get(channel);
        return new PlanView.Outcome(
                name,
                counts.come(),
                counts.onTime(),
                counts.late(),
                counts.notDone(),
                counts.underWay() + counts.open(),
                counts.overdue(),
                amount == null ? Numbers.MISSING : Numbers.exact(BigDecimal.valueOf(amount)));
    }

    private String channel(String code) {
        return data.tasks().stream()
                .flatMap(task -> task.channels().stream())
                .filter(channel -> channel.code().value().equals(code))
                .map(channel -> words.name(channel.name()))
                .findFirst()
                .orElse(code);
    }

    private String progress() {
        List<TaskOccurrence> come = data.occurrences();
        if (come.isEmpty()) {
            return words.say("plan.progress.none");
        }
        long settled = come.stream().filter(one -> !one.state().pending()).count();
        long overdue = come.stream().filter(TaskOccurrence::overdue).count();
        String said = words.say("plan.progress.said", String.valueOf(settled), String.valueOf(come.size()));
        return overdue == 0 ? said : said + ", " + words.say("plan.progress.overdue", String.valueOf(overdue));
    }

    private List<PlanView.Link> above() {
        PlanCode above = plan.carriesOut();
        return above == null ? List.of() : List.of(link(above));
    }

    private PlanView.Link link(PlanCode code) {
        return new PlanView.Link("/ke-hoach/" + code, PlansSheet.number(code, data.plans()));
    }

    private PlanView.FormRow form(Form form) {
        return new PlanView.FormRow(
                form.code().value(),
                words.name(form.name()),
                words.frequency(form.frequency()),
                form.indicators().size());
    }

    private PlanView.TaskRow task(Task task) {
        boolean standsIn = task.leading().isEmpty() && plan.standing() != null;
        return new PlanView.TaskRow(
                task.id().number(),
                words.name(task.content()),
                timings.all(task.timings()),
                task.channels().stream()
                        .map(channel -> words.name(channel.name()))
                        .toList(),
                standsIn
                        ? List.of(parties.name(Objects.requireNonNull(plan.standing())))
                        : parties.names(task.leading()),
                standsIn,
                parties.names(task.coordinating()),
                task.occasions().stream()
                        .filter(occasion -> !occasion.due().isBefore(data.today()))
                        .findFirst()
                        .map(occasion -> words.day(occasion.due()))
                        .orElse(""),
                task.until() == null ? "" : words.say("task.until", words.day(task.until())));
    }

    private List<Integer> years() {
        return data.tasks().stream()
                .flatMap(task -> task.occasions().stream())
                .flatMapToInt(occasion -> IntStream.rangeClosed(
                        occasion.from().getYear(), occasion.to().getYear()))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** The year that is asked for if the plan has it, else the one nearest to today. */
    private int shownYear() {
        List<Integer> years = years();
        if (data.asked() != null && years.contains(data.asked())) {
            return data.asked();
        }
        int today = data.today().getYear();
        int first = years.isEmpty() ? plan.first().getYear() : years.getFirst();
        LocalDate end = plan.last();
        int last = years.isEmpty() ? (end == null ? today : end.getYear()) : years.getLast();
        return Math.max(first, Math.min(today, last));
    }

    private PlanView.Year year() {
        int year = shownYear();
        return new PlanView.Year(
                year,
                years().stream()
                        .filter(other -> other != year)
                        .map(other ->
                                new PlanView.Link("/ke-hoach/" + plan.code() + "?nam=" + other, String.valueOf(other)))
                        .toList(),
                IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList(),
                data.tasks().stream().map(task -> line(task, year)).toList());
    }

    private PlanView.Line line(Task task, int year) {
        return new PlanView.Line(
                task.id().number(),
                words.name(task.content()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> cell(task, YearMonth.of(year, month)))
                        .toList());
    }

    private PlanView.Cell cell(Task task, YearMonth month) {
        List<Occasion> due = task.occasions().stream()
                .filter(occasion -> occasion.month().equals(month))
                .toList();
        boolean running = task.occasions().stream()
                .anyMatch(occasion -> !occasion.from().isAfter(month.atEndOfMonth())
                        && !occasion.to().isBefore(month.atDay(1)));
        return new PlanView.Cell(
                running,
                due.stream()
                        .map(occasion -> due(task, occasion, due.size() > 1))
                        .toList(),
                !due.isEmpty()
                        && due.stream().allMatch(occasion -> occasion.due().isBefore(data.today())));
    }

    private PlanView.Due due(Task task, Occasion occasion, boolean oneOfSeveral) {
        String slot = timings.slot(occasion.slot());
        List<TaskOccurrence> led = data.occurrences().stream()
                .filter(one -> one.task().equals(task.id()) && one.slot().equals(occasion.slot()))
                .toList();
        long settled = led.stream().filter(one -> !one.state().pending()).count();
        return new PlanView.Due(
                words.day(occasion.due()).substring(0, 5),
                oneOfSeveral ? slot : "",
                words.say("task.due.title", words.opening(slot), words.day(occasion.due())),
                tone(led),
                led.size() < 2 ? "" : words.say("plan.tally", String.valueOf(settled), String.valueOf(led.size())),
                led.isEmpty() ? "" : led.getFirst().address());
    }

    /** The mark of the one that is worst off. */
    private static String tone(List<TaskOccurrence> led) {
        if (led.isEmpty()) {
            return "";
        }
        if (led.stream().anyMatch(TaskOccurrence::overdue)) {
            return "overdue";
        }
        if (led.stream().anyMatch(one -> one.state().pending())) {
            return led.stream().allMatch(one -> one.state() == TaskOccurrence.State.OPEN) ? "open" : "draft";
        }
        return "approved";
    }
}
