package vn.wardpulse.console.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.console.api.Contents;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** Saves the form while it is being filled in, and says of every line how it was read and what is wrong with it. */
@RestController
@RequestMapping("/phieu/{unit}/{form}/{period}/nhap")
class DraftController {

    private final FormDesk desk;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Languages languages;

    DraftController(FormDesk desk, Drafts drafts, Submissions submissions, Languages languages) {
        this.desk = desk;
        this.drafts = drafts;
        this.submissions = submissions;
        this.languages = languages;
    }

    /**
     * @param narrative what is wrong with the report in words
     * @param kept whether everything typed is saved; what cannot be read yet stays with the browser
     */
    record Saved(
            long revision,
            String saved,
            Map<String, Line> lines,
            List<Told> narrative,
            String button,
            boolean ready,
            String summary,
            boolean kept) {}

    /**
     * @param channels by what the names of their fields begin with
     * @param unusual whether it wants an explanation, also where it has one
     */
    record Line(Part total, Map<String, Part> channels, boolean computed, String split, boolean unusual) {

        static Line of(LineView line) {
            Map<String, Part> channels = new LinkedHashMap<>();
            line.channels().forEach(channel -> channels.put(channel.key(), Part.of(channel)));
            return new Line(Part.of(line.total()), channels, line.computed(), line.split(), line.unusual());
        }
    }

    record Part(String a, String b, String rate, boolean filled, String tone, List<Told> told, List<Ask> asks) {

        static Part of(FigureView figure) {
            return new Part(
                    figure.a(),
                    figure.b(),
                    figure.rate(),
                    figure.filled(),
                    figure.tone(),
                    figure.told(),
                    figure.asks());
        }
    }

    record Refusal(String kind, String text) {}

    /** @param unanswered what was typed at earlier saves that no answer came back to: they may have got through */
    record Typed(Map<String, String> fields, @Nullable List<Map<String, String>> unanswered) {}

    @PutMapping
    ResponseEntity<Object> save(
            Access access,
            Locale locale,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(HttpHeaders.IF_MATCH) String revision,
            @RequestParam(defaultValue = "false") boolean correction,
            @RequestBody Typed typed) {
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        FormSheet sheet = desk.sheet(access, obligation, words);
        Map<IndicatorCode, Reading> readings = sheet.read(typed.fields());
        try {
            ReportState report = drafts.save(
                    access,
                    obligation,
                    Long.parseLong(revision.replace("\"", "")),
                    FormSheet.contents(readings, typed.fields()),
                    earlier(sheet, typed));
            Telling telling = Telling.of(report, typed.fields(), words);
            boolean kept = !telling.wrong() && readings.values().stream().noneMatch(Reading::unsettled);
            return ResponseEntity.ok(answer(
                    sheet.lines(report, typed.fields(), report.faults()), telling, report, words, correction, kept));
        } catch (RoomRefused refused) {
            String text = refused.stale()
                    ? conflict(submissions.report(access, obligation), words)
                    : refused.faults().isEmpty()
                            ? words.say("failure.refused.text")
                            : refused.faults().getFirst().in(words.vietnamese());
            return ResponseEntity.status(refused.status())
                    .body(new Refusal(refused.stale() ? "stale" : "refused", text));
        }
    }

    /** Who was there, where that is known. */
    private static String conflict(ReportState now, Words words) {
        return now.draftSavedAt() == null || now.draftSavedBy() == null
                ? words.say("form.conflict")
                : words.say("form.conflict.by", now.draftSavedBy(), words.time(now.draftSavedAt()));
    }

    private static List<Contents> earlier(FormSheet sheet, Typed typed) {
        return Objects.requireNonNullElse(typed.unanswered(), List.<Map<String, String>>of()).stream()
                .map(fields -> FormSheet.contents(sheet.read(fields), fields))
                .toList();
    }

    /** The revision as it stands now: for those who keep what they have typed over what somebody else saved. */
    @GetMapping
    ResponseEntity<Map<String, Long>> revision(
            Access access, @PathVariable UnitId unit, @PathVariable FormCode form, @PathVariable Period period) {
        ReportState report = submissions.report(access, new Obligation(unit, form, period));
        return ResponseEntity.status(HttpStatus.OK).body(Map.of("revision", report.revision()));
    }

    private static Saved answer(
            Map<IndicatorCode, LineView> lines,
            Telling telling,
            ReportState report,
            Words words,
            boolean correction,
            boolean kept) {
        Map<String, Line> told = new LinkedHashMap<>();
        lines.values().forEach(line -> told.put(line.code(), Line.of(line)));
        Counts counts = Counts.of(lines.values(), telling);
        return new Saved(
                report.revision(),
                words.say("form.saved", words.time(report.draftSavedAt())),
                told,
                telling.told(),
                counts.button(words, correction),
                counts.ready(),
                summary(counts, words),
                kept);
    }

    static String summary(Counts counts, Words words) {
        return words.say(
                "form.summary.said",
                String.valueOf(counts.filled()),
                String.valueOf(counts.lines()),
                String.valueOf(counts.wrong()),
                String.valueOf(counts.unexplained() + counts.explained()));
    }
}
