package vn.wardpulse.console.todo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.BegunRound;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.Outcome;
import vn.wardpulse.console.api.Reminder;
import vn.wardpulse.console.api.Requests;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.api.SeenVersion;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.Tasks;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.approval.Backlog;
import vn.wardpulse.console.reminder.LatestReminders;
import vn.wardpulse.console.reminder.ReminderWords;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;

/** Việc cần làm: the first page of a ward. */
@Controller
class TodoController {

    /** So many of what is done are shown; the rest is on the unit's page. */
    private static final int DONE_SHOWN = 8;

    /**
     * One report owed; {@code act} names what is to be done with it.
     *
     * @param note what a version that waits changes, or when and how the unit was reminded of what it owes
     * @param seen the version that waits, as {@link SeenVersion} writes it
     */
    record Task(
            String seen,
            String address,
            String title,
            String window,
            String due,
            String tone,
            String word,
            @Nullable String reason,
            @Nullable String note,
            String act) {}

    private final Submissions submissions;
    private final Catalogue catalogue;
    private final Backlog backlog;
    private final LatestReminders reminders;
    private final Tasks plans;
    private final Requests requests;
    private final Rounds rounds;
    private final Languages languages;
    private final Clock domainClock;

    TodoController(
            Submissions submissions,
            Catalogue catalogue,
            Backlog backlog,
            LatestReminders reminders,
            Tasks plans,
            Requests requests,
            Rounds rounds,
            Languages languages,
            Clock domainClock) {
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.backlog = backlog;
        this.reminders = reminders;
        this.plans = plans;
        this.requests = requests;
        this.rounds = rounds;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    @GetMapping("/viec-can-lam")
    String page(Access access, Locale locale, Model model) {
        if (!access.visitor().ofWard()) {
            return "redirect:/dieu-hanh";
        }
        Words words = languages.in(locale);
        List<Duty> all = submissions.duties(access, access.visitor().unit(), null);
        UnitId own = access.visitor().unit();
        List<Duty> duties = all.stream().filter(duty -> duty.unit().equals(own)).toList();
        Definitions definitions = catalogue.definitions(access);
        Units units = catalogue.units(access, access.today(domainClock));
        boolean leads = access.visitor().is("ward-leader");
        List<Duty> waiting = leads
                ? all.stream().filter(d -> d.state() == Duty.State.SUBMITTED).toList()
                : List.of();
        List<Duty> pending = duties.stream()
                .filter(Duty::pending)
                .sorted(Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Duty> done = duties.stream()
                .filter(d -> d.state() == Duty.State.APPROVED || !leads && d.state() == Duty.State.SUBMITTED)
                .sorted(Comparator.comparing(Duty::period).reversed())
                .limit(DONE_SHOWN)
                .toList();
        model.addAttribute("finding", finding(pending, waiting, words));
        Map<Obligation, Reminder> reminded = pending.isEmpty()
                ? Map.of()
                : reminders.of(access, access.visitor().unit());
        ReminderWords told = new ReminderWords(words);
        Map<SeenVersion, String> found = waiting.isEmpty() ? Map.of() : backlog.findings(access, words);
        model.addAttribute(
                "waiting",
                tasks(
                        waiting,
                        definitions,
                        words,
                        leads,
                        duty -> ofGroup(duty.unit(), own, units, words) + found.getOrDefault(duty.seen(), "")));
        model.addAttribute(
                "tasks",
                tasks(
                        pending,
                        definitions,
                        words,
                        leads,
                        duty -> told.told(reminded.get(duty.obligation()), duty.remindedAt())));
        model.addAttribute("done", tasks(done, definitions, words, leads, duty -> null));
        model.addAttribute("ofPlans", ofPlans(access, words));
        boolean ward =
                units.find(own).filter(unit -> unit.kind() == UnitKind.WARD).isPresent();
        int below = (int) all.stream()
                .filter(duty -> !duty.unit().equals(own) && duty.pending())
                .count();
        model.addAttribute("groups", ward ? "/to-dan-pho/" + own : "");
        model.addAttribute("ofGroups", below == 0 ? words.say("groups.link") : words.count("todo.groups", below));
        model.addAttribute("ofRequests", ofRequests(access, words));
        model.addAttribute("ofRounds", ofRounds(access, words));
        return "viec-can-lam";
    }

    /** The score sheets that wait for the reader, in a line; empty where none does. */
    private String ofRounds(Access access, Words words) {
        int waiting =
                rounds.begun(access).stream().mapToInt(BegunRound::waiting).sum();
        return waiting == 0 ? "" : words.count("todo.rounds", waiting);
    }

    /** Whose it is, where it is not the ward's own. */
    private static String ofGroup(UnitId reporting, @Nullable UnitId own, Units units, Words words) {
        return reporting.equals(own)
                ? ""
                : units.find(reporting).map(unit -> words.name(unit.name())).orElse(reporting.value()) + ". ";
    }

    /** What the unit was asked and has not answered, in a line; empty where that is nothing. */
    private String ofRequests(Access access, Words words) {
        UnitId own = access.visitor().unit();
        List<AskedRequest.UnitLine> waiting = requests
                .all(access, access.today(domainClock).getYear())
                .stream()
                .filter(request -> !request.closed())
                .flatMap(request -> request.units().stream())
                .filter(unit -> unit.unit().equals(own) && !unit.answered())
                .toList();
        int overdue =
                (int) waiting.stream().filter(AskedRequest.UnitLine::overdue).count();
        if (waiting.isEmpty()) {
            return "";
        }
        String said = words.count("todo.requests", waiting.size());
        return overdue == 0 ? said : said + ", " + words.say("todo.overdue", String.valueOf(overdue));
    }

    /** What waits of the tasks of plans, in a line; empty where nothing does. */
    private String ofPlans(Access access, Words words) {
        UnitId own = access.visitor().unit();
        List<TaskOccurrence> waiting = plans
                .occurrences(access, access.today(domainClock).getYear())
                .stream()
                .filter(one -> one.unit().equals(own) && one.state().pending())
                .toList();
        int overdue = (int) waiting.stream().filter(TaskOccurrence::overdue).count();
        if (waiting.isEmpty()) {
            return "";
        }
        String said = words.count("todo.tasks", waiting.size());
        return overdue == 0 ? said : said + ", " + words.say("todo.overdue", String.valueOf(overdue));
    }

    /** Approves what is ticked, each version as it was shown; the others say why they were not. */
    @PostMapping("/viec-can-lam/duyet")
    String approve(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") List<String> report) {
        Words words = languages.in(locale);
        List<SeenVersion> seen = report.stream().map(SeenVersion::parse).toList();
        List<String> refused = new ArrayList<>();
        if (seen.isEmpty()) {
            refused.add(words.say("todo.choose"));
        } else {
            List<Outcome> outcomes = submissions.approve(access, seen);
            UnitId own = access.visitor().unit();
            Units units = catalogue.units(access, access.today(domainClock));
            outcomes.stream()
                    .filter(outcome -> !outcome.done())
                    .forEach(outcome -> refused.add(ofGroup(outcome.unit(), own, units, words)
                            + words.opening(words.period(outcome.period())) + ": "
                            + outcome.faults().getFirst().in(words.vietnamese())));
            int done = (int) outcomes.stream().filter(Outcome::done).count();
            if (done > 0) {
                after.addFlashAttribute("approved", words.count("todo.approved", done));
            }
        }
        after.addFlashAttribute("refused", refused);
        return "redirect:/viec-can-lam";
    }

    private static String finding(List<Duty> pending, List<Duty> waiting, Words words) {
        int overdue = (int) pending.stream().filter(Duty::overdue).count();
        if (pending.isEmpty() && waiting.isEmpty()) {
            return words.say("todo.nothing");
        }
        if (!waiting.isEmpty()) {
            String approve = words.count("todo.waiting", waiting.size());
            return pending.isEmpty() ? approve : approve + ", " + words.count("todo.more", pending.size());
        }
        return overdue == 0
                ? words.count("todo.due", pending.size())
                : words.count("todo.due", pending.size()) + ", " + words.say("todo.overdue", String.valueOf(overdue));
    }

    private static List<Task> tasks(
            List<Duty> duties,
            Definitions definitions,
            Words words,
            boolean leads,
            Function<Duty, @Nullable String> note) {
        return duties.stream()
                .map(duty -> task(duty, definitions, words, leads, note.apply(duty)))
                .toList();
    }

    private static Task task(Duty duty, Definitions definitions, Words words, boolean leads, @Nullable String note) {
        boolean decide = leads && duty.state() == Duty.State.SUBMITTED;
        String form = definitions
                .form(duty.form())
                .map(f -> words.name(f.name()))
                .orElse(duty.form().value());
        return new Task(
                duty.seen().toString(),
                (decide ? "/duyet/" : "/phieu/") + duty.path(),
                words.say("form.title", words.period(duty.period())),
                duty.windowFirst() == null
                        ? form
                        : form + " · "
                                + words.say("form.window", words.day(duty.windowFirst()), words.day(duty.windowLast())),
                words.due(duty.due(), duty.daysLeft(), duty.pending(), duty.overdue()),
                tone(duty),
                words.opening(words.say("state." + duty.state().name().toLowerCase(Locale.ROOT)))
                        + (duty.timeliness() == Timeliness.LATE ? " · " + words.say("tile.late") : ""),
                duty.returnReason(),
                note,
                words.say(decide ? "form.decide" : "todo.act." + act(duty, leads)));
    }

    private static String tone(Duty duty) {
        return duty.overdue() ? "overdue" : duty.state().name().toLowerCase(Locale.ROOT);
    }

    private static String act(Duty duty, boolean leads) {
        return switch (duty.state()) {
            case OPEN, WITHDRAWN -> leads ? "look" : "begin";
            case DRAFT -> leads ? "look" : "go-on";
            case RETURNED -> leads ? "look" : "mend";
            case SUBMITTED, APPROVED, HISTORY -> "look";
        };
    }
}
