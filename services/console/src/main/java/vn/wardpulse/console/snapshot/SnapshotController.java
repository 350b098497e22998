package vn.wardpulse.console.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Receiver;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.SnapshotWork;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.Visitor;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Chốt số liệu: freeze, look up, compare, prove, take away. */
@Controller
@RequestMapping("/chot-so-lieu")
class SnapshotController {

    /** What says how a file is to be treated; everything else of the answer is the console's own. */
    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG);

    /** The latest that are listed. */
    private static final int WORKS = 10;

    private final Snapshots snapshots;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    SnapshotController(Snapshots snapshots, Catalogue catalogue, Choices choices, Languages languages) {
        this.snapshots = snapshots;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Locale locale, Model model) {
        return all(access, SnapshotWish.NOTHING, List.of(), languages.in(locale), model);
    }

    @PostMapping
    String freeze(Access access, Locale locale, Model model, RedirectAttributes after, SnapshotWish wish) {
        Words words = languages.in(locale);
        SnapshotWork.Answer<Snapshot> frozen;
        try {
            frozen = snapshots.freeze(access, wish.wanted());
        } catch (RoomRefused no) {
            return all(access, wish, no.wrong(words.vietnamese()), words, model);
        }
        if (frozen.ready() == null) {
            return toWork(frozen.work());
        }
        after.addFlashAttribute("done", words.say("snapshot.done"));
        return "redirect:/chot-so-lieu/" + frozen.ready().manifest().number();
    }

    @GetMapping("/{number}")
    String one(
            Access access,
            Locale locale,
            Model model,
            @PathVariable int number,
            @RequestParam(name = "so-voi", defaultValue = "now") String with) {
        Words words = languages.in(locale);
        Snapshot snapshot = snapshots.one(access, number);
        SnapshotSheet sheet = sheet(access, words);
        model.addAttribute("page", sheet.one(snapshot, beside(access, number, with), snapshots.all(access)));
        return "ban-chot";
    }

    /** A large one is compared when somebody asks for it; the last time that somebody did is shown. */
    private SnapshotSheet.Beside beside(Access access, int number, String with) {
        try {
            return new SnapshotSheet.Beside(with, snapshots.compare(access, number, with), null);
        } catch (RoomRefused no) {
            if (no.faults().stream().noneMatch(fault -> fault.code().equals("comparison-takes-long"))) {
                throw no;
            }
        }
        return snapshots.works(access).stream()
                .filter(work -> work.kind().equals("comparison") && work.state().equals("done"))
                .filter(work -> Objects.equals(work.number(), number)
                        && with.equals(work.asked().with()))
                .findFirst()
                .map(work -> snapshots.work(access, work.id()))
                .map(work -> new SnapshotSheet.Beside(
                        with, work.outcome() == null ? null : work.outcome().comparison(), work))
                .orElseGet(() -> new SnapshotSheet.Beside(with, null, null));
    }

    @PostMapping("/{number}/so-sanh")
    String compare(Access access, @PathVariable int number, @RequestParam(name = "so-voi") String with) {
        SnapshotWork.Answer<Snapshot.Compared> compared = snapshots.askToCompare(access, number, with);
        return compared.work() == null
                ? "redirect:/chot-so-lieu/%d?so-voi=%s".formatted(number, URLEncoder.encode(with, UTF_8))
                : toWork(compared.work());
    }

    @PostMapping("/{number}/kiem-tra")
    String prove(Access access, Locale locale, RedirectAttributes after, @PathVariable int number) {
        SnapshotWork.Answer<Snapshot.Proof> proof = snapshots.prove(access, number);
        if (proof.ready() == null) {
            return toWork(proof.work());
        }
        after.addFlashAttribute("proof", sheet(access, languages.in(locale)).proof(proof.ready()));
        return "redirect:/chot-so-lieu/" + number;
    }

    @PostMapping("/{number}/tep")
    String prepare(Access access, @PathVariable int number, @RequestParam(name = "dang") String format) {
        return toWork(snapshots.prepare(access, number, format));
    }

    private static String toWork(@Nullable SnapshotWork work) {
        return "redirect:/chot-so-lieu/viec/" + Objects.requireNonNull(work).id();
    }

    @GetMapping("/{number}/tep")
    void file(
            Access access,
            @PathVariable int number,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        snapshots.export(access, number, format, handOn(response));
    }

    @GetMapping("/khoa")
    void key(Access access, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wardpulse.pem\"");
        snapshots.key(access, handOn(response));
    }

    static Receiver handOn(HttpServletResponse response) {
        return (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        };
    }

    private String all(Access access, SnapshotWish wish, List<String> faults, Words words, Model model) {
        List<Snapshot> all = snapshots.all(access);
        SnapshotSheet sheet = sheet(access, words);
        model.addAttribute(
                "page",
                new SnapshotViews.All(
                        finding(all, words),
                        all.stream().map(sheet::row).toList(),
                        snapshots.works(access).stream()
                                .limit(WORKS)
                                .map(new WorkSheet(words)::row)
                                .toList(),
                        sheet.form(wish, mayFreeze(access.visitor())),
                        faults));
        return "chot-so-lieu";
    }

    private static String finding(List<Snapshot> all, Words words) {
        return all.isEmpty()
                ? words.say("snapshot.finding.none")
                : words.say(
                        "snapshot.finding.all",
                        words.count("snapshot.snapshots", all.size()),
                        all.getFirst().manifest().name());
    }

    private static boolean mayFreeze(@Nullable Visitor visitor) {
        return visitor != null && (visitor.is("analyst") || visitor.is("standing-body"));
    }

    private SnapshotSheet sheet(Access access, Words words) {
        return new SnapshotSheet(choices.choose(access, null, null), catalogue.definitions(access), words);
    }
}
