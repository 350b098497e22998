package vn.wardpulse.console.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Participation;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.TaskSlot;
import vn.wardpulse.console.api.Tasks;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.Years;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;

/** Nhiệm vụ: what is due, and one time of a task with everybody's words. */
@Controller
@RequestMapping("/nhiem-vu")
class TaskController {

    private static final String COUNT = "so.";

    private final Tasks tasks;
    private final KnownTasks known;
    private final Catalogue catalogue;
    private final Files files;
    private final Languages languages;
    private final Clock domainClock;

    TaskController(
            Tasks tasks, KnownTasks known, Catalogue catalogue, Files files, Languages languages, Clock domainClock) {
        this.tasks = tasks;
        this.known = known;
        this.catalogue = catalogue;
        this.files = files;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /** @param nam the year in which their time ends; this one if left out */
    @GetMapping
    String all(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Integer nam) {
        Words words = languages.in(locale);
        LocalDate today = LocalDate.now(domainClock);
        int year = Years.asked(nam, today);
        UnitId own = access.visitor().unit();
        List<TaskOccurrence> all = tasks.occurrences(access, year);
        List<Participation> taken =
                own == null || !access.visitor().ofWard() ? List.of() : tasks.participations(access, own);
        List<TaskId> ids = Stream.concat(
                        all.stream().map(TaskOccurrence::task), taken.stream().map(Participation::task))
                .toList();
        TasksSheet sheet = new TasksSheet(words, known.of(access, ids), names(access, within(year, today), words));
        model.addAttribute("page", sheet.write(all, taken, unit(unit), own, year, today.getYear()));
        return "nhiem-vu";
    }

    /** When units were called what they are called on the year's page: today, or where the year is over, on its last day. */
    private static LocalDate within(int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isBefore(today) ? last : today;
    }

    /** The unit that is chosen; null where all are. */
    private static @Nullable UnitId unit(String chosen) {
        try {
            return chosen.isBlank() ? null : new UnitId(chosen);
        } catch (IllegalArgumentException e) {
            throw new NotThere("unit");
        }
    }

    @GetMapping("/{plan}/{number}/{slot}")
    String one(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot) {
        Words words = languages.in(locale);
        TaskId id = id(plan, number);
        TaskSlot found = tasks.slot(access, id, slot);
        Entered entered = model.getAttribute("entered") instanceof Entered typed ? typed : Entered.NOTHING;
        model.addAttribute(
                "page",
                new SlotSheet(
                                words,
                                found,
                                known.of(access, List.of(id)).get(id),
                                names(access, found.to(), words),
                                entered,
                                folder -> files.of(access, folder, words))
                        .write());
        return "nhiem-vu-mot";
    }

    @PostMapping("/{plan}/{number}/{slot}/{unit}")
    String tell(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @RequestParam String act,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> typed) {
        Words said = languages.in(locale);
        Occurrence occurrence = new Occurrence(id(plan, number), slot, unit);
        Map<String, String> cells = cells(typed);
        List<String> wrong = new ArrayList<>();
        List<ChannelCount> counts = counts(cells, said, wrong);
        if (wrong.isEmpty()) {
            wrong.addAll(RoomRefused.objections(
                    () -> act(access, occurrence, act, seen, progress, counts, words), said.vietnamese()));
        }
        if (wrong.isEmpty()) {
            after.addFlashAttribute("done", said.say("slot.done." + key(act)));
        } else {
            after.addFlashAttribute(
                    "entered", new Entered(act.equals("remind") ? "" : unit.value(), progress, cells, words, wrong));
            after.addFlashAttribute("refused", wrong);
        }
        return "redirect:/nhiem-vu/" + plan + "/" + number + "/" + slot;
    }

    private void act(
            Access access,
            Occurrence occurrence,
            String act,
            int seen,
            String progress,
            List<ChannelCount> counts,
            String words) {
        switch (act) {
            case "remind" -> tasks.remind(access, occurrence, words);
            case "add" -> tasks.add(access, occurrence, seen, counts, words);
            default -> tasks.report(access, occurrence, seen, progress, counts, words);
        }
    }

    private static String key(String act) {
        return act.equals("remind") || act.equals("add") ? act : "report";
    }

    private static TaskId id(PlanCode plan, String number) {
        try {
            return new TaskId(plan, number);
        } catch (IllegalArgumentException e) {
            throw new NotThere("task");
        }
    }

    /** What stands in the fields of channels, by channel; empty ones say nothing. */
    private static Map<String, String> cells(Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(COUNT) && !value.isBlank()) {
                cells.put(name.substring(COUNT.length()), value.strip());
            }
        });
        return cells;
    }

    /** Whole numbers, grouped by points or not: a count has no decimals, so a point cannot mean anything else. */
    private static List<ChannelCount> counts(Map<String, String> cells, Words words, List<String> wrong) {
        List<ChannelCount> counts = new ArrayList<>();
        cells.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> {
            Optional<Long> count = whole(cell.getValue());
            Optional<ChannelCode> channel = channel(cell.getKey());
            if (count.isPresent() && channel.isPresent()) {
                counts.add(new ChannelCount(channel.get(), count.get()));
            } else {
                wrong.add(words.say("slot.count.unreadable", cell.getValue()));
            }
        });
        return counts;
    }

    private static Optional<ChannelCode> channel(String text) {
        try {
            return Optional.of(new ChannelCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(String text) {
        return text.matches("\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2}")
                ? Optional.of(Long.valueOf(text.replace(".", "")))
                : Optional.empty();
    }

    private Function<UnitId, String> names(Access access, LocalDate day, Words words) {
        Units units = catalogue.units(access, day);
        return unit -> units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }
}
