package vn.wardpulse.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.api.Happening;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.UnitNames;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.Obligation;

/** Puts a form together from the catalogue's definitions and what submission holds. */
@Component
class FormDesk {

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Files files;
    private final UnitNames names;

    FormDesk(Catalogue catalogue, Submissions submissions, Files files, UnitNames names) {
        this.names = names;
        this.files = files;
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    FormSheet sheet(Access access, Obligation obligation, Words words) {
        Definitions definitions = catalogue.definitions(access, obligation.period());
        return new FormSheet(
                words, definitions, definitions.form(obligation.form()).orElseThrow(() -> new NotThere("form")));
    }

    /** @param attempt what came back from handing it in; null where nobody tried */
    FormView view(
            Access access,
            Obligation obligation,
            Words words,
            ReportState report,
            Purpose purpose,
            @Nullable Map<String, String> fields,
            @Nullable List<Fault> attempt) {
        FormSheet sheet = sheet(access, obligation, words);
        boolean paper = report.may("receive") && purpose == Purpose.PAPER;
        boolean correction = report.may("correct") && (purpose == Purpose.CORRECTION || report.draft());
        boolean editing = paper || report.may("save") && (report.may("submit") || correction);
        List<Fault> faults = attempt == null ? report.faults() : attempt;
        Map<IndicatorCode, LineView> lines = sheet.lines(report, fields, editing ? faults : List.of());
        Telling telling = Telling.of(report, fields, words);
        Counts counts = Counts.of(lines.values(), telling);
        Duty duty = report.obligation();
        return new FormView(
                "/phieu/" + duty.path(),
                words.say("form.title", words.period(duty.period())),
                definitions(access, obligation, words),
                names.of(access, obligation.unit(), obligation.period(), words),
                words.opening(words.period(duty.period())),
                words.say("form.lastyear", String.valueOf(duty.period().year() - 1)),
                duty.windowFirst() == null
                        ? ""
                        : words.say("form.window", words.day(duty.windowFirst()), words.day(duty.windowLast())),
                words.due(duty.due(), duty.daysLeft(), duty.pending(), duty.overdue()),
                duty.overdue() ? "bad" : "",
                duty.state().name().toLowerCase(Locale.ROOT),
                words.opening(words.say("state." + duty.state().name().toLowerCase(Locale.ROOT))),
                report.latestVersion() == 0 ? "" : words.say("form.version", String.valueOf(report.latestVersion())),
                duty.returnReason(),
                duty.closed(),
                report.revision(),
                report.latestVersion(),
                editing,
                correction && editing,
                paper,
                report.may("correct") && !correction,
                report.may("receive") && !paper,
                report.may("withdraw"),
                report.may("approve") || report.may("return"),
                saved(access, report, words),
                sheet.groups(lines),
                telling,
                telling.room(words),
                paper ? null : files.of(access, Folder.of(obligation), words),
                counts,
                counts.button(words, correction && editing),
                general(faults, attempt != null, words),
                history(access, obligation, words));
    }

    /** What is wrong with the whole, not with a line. */
    private static List<Told> general(List<Fault> faults, boolean attempted, Words words) {
        return attempted
                ? faults.stream()
                        .filter(fault ->
                                fault.indicator().isEmpty() && !fault.where().equals(Telling.FIELD))
                        .map(fault -> new Told(fault.in(words.vietnamese()), fault.warning()))
                        .toList()
                : List.of();
    }

    /** That it is saved, and by whom if that was somebody else. */
    private static String saved(Access access, ReportState report, Words words) {
        if (!report.draft() || report.draftSavedAt() == null) {
            return words.say(report.prefilled() ? "form.prefilled" : "form.unsaved");
        }
        String at = words.time(report.draftSavedAt());
        String by = report.draftSavedBy();
        return by == null || by.equals(access.visitor().displayName())
                ? words.say("form.saved", at)
                : words.say("form.saved.by", at, by);
    }

    private String definitions(Access access, Obligation obligation, Words words) {
        return catalogue
                .definitions(access, obligation.period())
                .form(obligation.form())
                .map(form -> words.name(form.name()))
                .orElse("");
    }

    private List<FormView.Past> history(Access access, Obligation obligation, Words words) {
        List<FormView.Past> past = new ArrayList<>();
        for (Happening event : submissions.history(access, obligation).reversed()) {
            past.add(past(event, obligation, words));
        }
        return past;
    }

    private static FormView.Past past(Happening event, Obligation obligation, Words words) {
        return new FormView.Past(
                words.moment(event.at()),
                event.by().equals("system") ? words.say("history.system") : event.who(),
                words.say("history." + event.act(), String.valueOf(event.version())),
                event.reason(),
                event.document(),
                event.handsIn() ? "/duyet/" + obligation + "?ban=" + event.version() : null);
    }
}
