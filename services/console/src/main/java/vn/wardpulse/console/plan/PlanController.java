package vn.wardpulse.console.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Requests;
import vn.wardpulse.console.api.TaskFigures;
import vn.wardpulse.console.api.Tasks;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;

@Controller
class PlanController {

    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Requests requests;
    private final Reporting reporting;
    private final RoundsNow rounds;
    private final Languages languages;
    private final Clock domainClock;

    PlanController(
            Catalogue catalogue,
            Tasks tasks,
            Requests requests,
            Reporting reporting,
            RoundsNow rounds,
            Languages languages,
            Clock domainClock) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.requests = requests;
        this.reporting = reporting;
        this.rounds = rounds;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    @GetMapping("/ke-hoach")
    String all(Access access, Locale locale, Model model) {
        Words words = languages.in(locale);
        model.addAttribute("page", new PlansSheet(words, access.today(domainClock)).write(catalogue.plans(access)));
        return "ke-hoach";
    }

    /** @param nam the year that the schedule is shown of; that of today, or the nearest that the plan has, if left out */
    @GetMapping("/ke-hoach/{code}")
    String one(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode code,
            @RequestParam(required = false) @Nullable Integer nam) {
        Words words = languages.in(locale);
        List<Plan> plans = catalogue.plans(access);
        Plan plan = catalogue.plan(access, code);
        LocalDate today = access.today(domainClock);
        LocalDate day = within(plan, today);
        Units units = catalogue.units(access, day);
        Parties parties = new Parties(words, plan, units, catalogue.groups(access), day);
        // What is counted is counted for whom one reaches: of a part it would say something else than the progress
        // does.
        UnitId own = access.visitor().unit();
        boolean reaches = own == null
                || units.find(plan.scope()).stream()
                        .flatMap(scope -> units.path(scope).stream())
                        .anyMatch(unit -> unit.id().equals(own));
        PlanData data = new PlanData(
                plan,
                plans,
                catalogue.tasks(access, code),
                tasks.occurrences(access, code),
                reaches ? tasks.figures(access, code, "channel") : TaskFigures.NONE,
                reaches ? tasks.figures(access, code, "quarter") : TaskFigures.NONE,
                catalogue.definitions(access),
                units,
                figures(access, plan, reaches || own == null ? plan.scope() : own, Period.year(day.getYear())),
                rounds.of(access, words, plan, parties, today),
                today,
                nam,
                before(access, plan, plans),
                access.visitor().is("administrator"));
        model.addAttribute("page", new PlanSheet(words, data, parties).write());
        model.addAttribute(
                "requests",
                requests.of(access, code).stream()
                        .map(line -> new PlanRequest(
                                line.address(),
                                line.title(),
                                words.say(
                                        "request.tally",
                                        Numbers.count((int) line.units().stream()
                                                .filter(AskedRequest.UnitLine::answered)
                                                .count()),
                                        Numbers.count(line.units().size())),
                                words.say("due.plain", words.day(line.due()))))
                        .toList());
        return "ke-hoach-mot";
    }

    /** Of a plan that has indicators. */
    private Figures figures(Access access, Plan plan, UnitId unit, Period year) {
        List<UnitPeriod> known = plan.themes().isEmpty() && plan.indicators().isEmpty()
                ? List.of()
                : reporting.one(access, unit, year).figures();
        return new Figures(
                unit,
                year,
                known.stream()
                        .flatMap(figures -> figures.cells().stream())
                        .collect(Collectors.toMap(Cell::indicator, Function.identity())));
    }

    /** The tasks of the plan that it follows, where the reader sees that one. */
    private List<Task> before(Access access, Plan plan, List<Plan> plans) {
        PlanCode follows = plan.follows();
        return follows != null && plans.stream().anyMatch(other -> other.code().equals(follows))
                ? catalogue.tasks(access, follows)
                : List.of();
    }

    /** Import files for the plan of the years after. */
    @GetMapping("/ke-hoach/{code}/chep")
    void copy(Access access, @PathVariable PlanCode code, HttpServletResponse response) {
        catalogue.planCopy(access, code, (headers, content) -> {
            response.setContentType("application/zip");
            headers.getOrDefault(HttpHeaders.CONTENT_DISPOSITION, List.of())
                    .forEach(value -> response.setHeader(HttpHeaders.CONTENT_DISPOSITION, value));
            content.transferTo(response.getOutputStream());
        });
    }

    /** The day on which units are called what they are called: today, or the nearest on which the plan holds. */
    private static LocalDate within(Plan plan, LocalDate today) {
        if (today.isBefore(plan.first())) {
            return plan.first();
        }
        return plan.last() != null && today.isAfter(plan.last()) ? plan.last() : today;
    }
}
