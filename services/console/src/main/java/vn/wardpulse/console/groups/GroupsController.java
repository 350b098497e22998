package vn.wardpulse.console.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Account;
import vn.wardpulse.console.api.Accounts;
import vn.wardpulse.console.api.BelowWard;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/** Tổ dân phố, chi bộ: a ward adds, renames and ends its own, and gives their people accounts. */
@Controller
@RequestMapping("/to-dan-pho")
class GroupsController {

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Accounts accounts;
    private final Languages languages;
    private final Clock domainClock;

    GroupsController(
            Catalogue catalogue, Submissions submissions, Accounts accounts, Languages languages, Clock domainClock) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.accounts = accounts;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /** The visitor's own ward. */
    @GetMapping
    String own(Access access) {
        UnitId ward = access.visitor().unit();
        if (ward == null) {
            throw new NotThere("ward");
        }
        return "redirect:/to-dan-pho/" + ward;
    }

    @GetMapping("/{ward}")
    String page(Access access, Locale locale, Model model, @PathVariable UnitId ward) {
        return write(access, ward, GroupFields.NOTHING, List.of(), languages.in(locale), model);
    }

    @PostMapping("/{ward}")
    String add(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId ward,
            GroupFields fields) {
        Deed added = new Deed(
                "groups.done.added",
                () -> catalogue.addGroup(
                        access,
                        ward,
                        GroupFields.or(fields.kind(), ""),
                        GroupFields.or(fields.vi(), ""),
                        GroupFields.or(fields.en(), ""),
                        GroupFields.or(fields.from(), "")));
        return taken(access, ward, fields, languages.in(locale), model, after, added);
    }

    /** Another name from a day on, an end, or the end taken back. */
    @PostMapping("/{ward}/{group}")
    String change(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId ward,
            @PathVariable UnitId group,
            @RequestParam String act,
            GroupFields fields) {
        Deed changed = switch (act) {
            case "rename" ->
                new Deed(
                        "groups.done.renamed",
                        () -> catalogue.renameGroup(
                                access,
                                ward,
                                group,
                                GroupFields.or(fields.vi(), ""),
                                GroupFields.or(fields.en(), ""),
                                GroupFields.or(fields.from(), "")));
            case "end" ->
                new Deed(
                        "groups.done.ended",
                        () -> catalogue.endGroup(access, ward, group, GroupFields.or(fields.to(), "")));
            default -> throw new NotThere("act");
        };
        return taken(access, ward, GroupFields.NOTHING, languages.in(locale), model, after, changed);
    }

    /** An account for somebody of a group; its one-time password is shown this once. */
    @PostMapping("/{ward}/{group}/tai-khoan")
    String give(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId ward,
            @PathVariable UnitId group,
            GroupFields fields) {
        String called = GroupFields.or(fields.vi(), "");
        String english = GroupFields.or(fields.en(), "");
        Deed given = new Deed("groups.done.account", () -> {
            Name name =
                    new Name(called.isEmpty() ? group.value() : called, english.isEmpty() ? group.value() : english);
            after.addFlashAttribute(
                    "given", OnceShown.of(accounts.give(access, group, GroupFields.or(fields.account(), ""), name)));
        });
        return taken(access, ward, GroupFields.NOTHING, languages.in(locale), model, after, given);
    }

    /** A new one-time password, or an end to an account, or its end taken back. */
    @PostMapping("/{ward}/{group}/tai-khoan/{name}")
    String keep(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId ward,
            @PathVariable UnitId group,
            @PathVariable String name,
            @RequestParam String act) {
        Deed kept = new Deed("groups.done." + key(act), () -> {
            // An administrator keeps everybody's; on this page only those of the group.
            Account account = accounts.kept(access).stream()
                    .filter(one -> one.name().equals(name) && group.equals(one.unit()))
                    .findFirst()
                    .orElseThrow(() -> new NotThere("account"));
            if (act.equals("password")) {
                after.addFlashAttribute("given", OnceShown.of(accounts.reset(access, name)));
            } else {
                accounts.enable(access, account, group, act.equals("open"));
            }
        });
        return taken(access, ward, GroupFields.NOTHING, languages.in(locale), model, after, kept);
    }

    private static String key(String act) {
        return switch (act) {
            case "password", "open", "close" -> act;
            default -> throw new NotThere("act");
        };
    }

    /**
     * What a ward does about its groups.
     *
     * @param said key of the text that says so when it is done
     */
    private record Deed(String said, Runnable act) {}

    private String taken(
            Access access,
            UnitId ward,
            GroupFields typed,
            Words words,
            Model model,
            RedirectAttributes after,
            Deed deed) {
        try {
            deed.act().run();
        } catch (RoomRefused no) {
            return write(access, ward, typed, no.wrong(words.vietnamese()), words, model);
        }
        after.addFlashAttribute("done", words.say(deed.said()));
        return "redirect:/to-dan-pho/" + ward;
    }

    private String write(Access access, UnitId ward, GroupFields typed, List<String> faults, Words words, Model model) {
        LocalDate today = LocalDate.now(domainClock);
        BelowWard below = catalogue.below(access, ward);
        Units units = catalogue.units(access, today);
        String name = units.find(ward)
                .map(unit -> words.unit(unit.kind(), unit.name()))
                .orElse(ward.value());
        model.addAttribute(
                "page",
                new GroupsSheet(
                                words,
                                ward,
                                name,
                                today,
                                units,
                                below,
                                submissions.duties(access, ward, null),
                                catalogue.definitions(access),
                                keepsAccounts(access, below) ? accounts.kept(access) : null)
                        .write(typed, faults));
        return "to-dan-pho";
    }

    /** Whoever may add and end a ward's groups keeps the accounts of their people. */
    private static boolean keepsAccounts(Access access, BelowWard below) {
        return below.mayKeep()
                && (access.visitor().is("ward-leader") || access.visitor().is("administrator"));
    }
}
