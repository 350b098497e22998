package vn.wardpulse.console.schedule;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.wardpulse.console.api.FileDelivery;
import vn.wardpulse.console.api.Notifications;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.api.Schedule;
import vn.wardpulse.console.api.Schedules;
import vn.wardpulse.console.api.Webhook;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Lịch gửi: every act is a form of its own, and leads back to the page. */
@Controller
@RequestMapping("/lich-gui")
class ScheduleController {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleController.class);
    private static final String PAGE = "redirect:/lich-gui";
    private static final int DELIVERIES = 50;
    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG);

    private final Schedules schedules;
    private final Notifications notifications;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    ScheduleController(
            Schedules schedules,
            Notifications notifications,
            Catalogue catalogue,
            Choices choices,
            Languages languages) {
        this.schedules = schedules;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    /** @param query of a table that is to be sent */
    @GetMapping
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(name = "bang", required = false) @Nullable String query) {
        return write(access, ScheduleFields.fresh(query), null, List.of(), languages.in(locale), model);
    }

    /** The same with the form of one that is there. */
    @GetMapping("/{id}")
    String page(Access access, Locale locale, Model model, @PathVariable UUID id) {
        return write(access, ScheduleFields.of(find(access, id)), id, List.of(), languages.in(locale), model);
    }

    @PostMapping
    String add(Access access, Locale locale, Model model, RedirectAttributes after, ScheduleFields fields) {
        Words words = languages.in(locale);
        try {
            schedules.add(access, fields.wanted());
        } catch (RoomRefused no) {
            return write(access, fields, null, no.wrong(words.vietnamese()), words, model);
        }
        return done(after, words, "schedule.done.added");
    }

    @PostMapping("/{id}")
    String act(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "change") String act,
            ScheduleFields fields) {
        Words words = languages.in(locale);
        try {
            switch (act) {
                case "run" -> schedules.runNow(access, id);
                case "pause", "resume" -> schedules.act(access, id, act);
                default -> schedules.change(access, id, fields.wanted());
            }
        } catch (RoomRefused no) {
            boolean ofForm = !List.of("run", "pause", "resume").contains(act);
            ScheduleFields shown = ofForm ? fields : ScheduleFields.of(find(access, id));
            return write(access, shown, id, no.wrong(words.vietnamese()), words, model);
        }
        return done(
                after,
                words,
                "schedule.done." + (List.of("run", "pause", "resume").contains(act) ? act : "changed"));
    }

    @GetMapping("/{id}/xoa")
    String askBeforeDeleting(Access access, Locale locale, Model model, @PathVariable UUID id) {
        Schedule schedule = find(access, id);
        ScheduleSheet sheet = sheet(access, List.of(schedule), List.of(), List.of(), null, languages.in(locale));
        model.addAttribute(
                "page", new ScheduleViews.Asking(id, schedule.name(), sheet.what(schedule), sheet.to(schedule.to())));
        return "lich-gui-xoa";
    }

    @PostMapping("/{id}/xoa")
    String delete(Access access, Locale locale, RedirectAttributes after, @PathVariable UUID id) {
        schedules.delete(access, id);
        return done(after, languages.in(locale), "schedule.done.deleted");
    }

    /** Exactly the bytes that were sent. */
    @GetMapping("/tep/{delivery}")
    void file(Access access, @PathVariable UUID delivery, HttpServletResponse response) {
        notifications.file(access, delivery, (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        });
    }

    /** Without notification the schedules are shown all the same. */
    private String write(
            Access access, ScheduleFields fields, @Nullable UUID id, List<String> faults, Words words, Model model) {
        List<Schedule> own = schedules.own(access);
        List<FileDelivery> deliveries = List.of();
        List<Webhook> receivers = List.of();
        FileDelivery.Places places = null;
        try {
            receivers = notifications.webhooks(access);
            places = notifications.places(access);
            deliveries = notifications.fileDeliveries(access, DELIVERIES);
        } catch (RoomSilent e) {
            LOG.warn("no deliveries are shown: {}", e.getMessage());
        }
        ScheduleSheet sheet = sheet(access, own, deliveries, receivers, places, words);
        model.addAttribute(
                "page",
                new ScheduleViews.Page(
                        sheet.finding(), sheet.rows(), sheet.delivered(), sheet.form(fields, id), faults));
        return "lich-gui";
    }

    private ScheduleSheet sheet(
            Access access,
            List<Schedule> own,
            List<FileDelivery> deliveries,
            List<Webhook> receivers,
            FileDelivery.@Nullable Places places,
            Words words) {
        return new ScheduleSheet(
                own,
                deliveries,
                receivers,
                places,
                catalogue.definitions(access),
                choices.choose(access, null, null),
                words);
    }

    private static String done(RedirectAttributes after, Words words, String said) {
        after.addFlashAttribute("done", words.say(said));
        return PAGE;
    }

    private Schedule find(Access access, UUID id) {
        return schedules.own(access).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("schedule"));
    }
}
