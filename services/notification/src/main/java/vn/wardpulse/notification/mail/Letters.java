package vn.wardpulse.notification.mail;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.request.RequestEvent.RequestChased;
import vn.wardpulse.model.task.TaskEvent.TaskReminded;
import vn.wardpulse.notification.person.Language;

/** Writes letters in the language of the one who gets them. */
final class Letters {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final long KILO = 1024;

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final URI console;

    Letters(ITemplateEngine templates, MessageSource messages, URI console) {
        this.templates = templates;
        this.messages = messages;
        this.console = console;
    }

    Letter write(Delivery delivery) {
        return switch (delivery.occasion()) {
            case Occasion.Reminder(ReminderDue reminder) -> write(delivery, reminder);
            case Occasion.Task(TaskReminded reminder) -> write(delivery, reminder);
            case Occasion.Request(RequestChased reminder) -> write(delivery, reminder);
            case Occasion.Alert(AlertRaised alert) -> write(delivery, alert);
            case Occasion.Export export -> write(delivery, export);
        };
    }

    private Letter write(Delivery delivery, AlertRaised alert) {
        Locale locale = delivery.language().locale();
        AlertWords words = new AlertWords(messages, delivery.language());
        String condition = words.condition(alert.watched());
        URI preferences = console.resolve("/thong-bao");
        List<AlertWords.Line> lines = alert.worst().stream()
                .map(crossing -> words.line(
                        crossing,
                        period(crossing.period(), locale),
                        alert.watched().kind()))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("to", Letter.oneLine(delivery.displayName()));
        values.put("condition", condition);
        values.put("lines", lines);
        values.put("rest", alert.crossings() - lines.size());
        values.put("link", console.resolve("/canh-bao"));
        values.put("preferences", preferences);
        Context context = new Context(locale, values);
        String template = "alert_" + delivery.language().code();
        return new Letter(
                messages.getMessage(
                        "subject.alert",
                        new Object[] {condition, lines.getFirst().unit(), alert.crossings() - 1},
                        locale),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                preferences);
    }

    private Letter write(Delivery delivery, ReminderDue reminder) {
        Language language = delivery.language();
        Locale locale = language.locale();
        String kind = kind(reminder.step());
        String unit = Letter.oneLine(in(reminder.unitName(), language));
        String form = Letter.oneLine(in(reminder.formName(), language));
        String period = period(reminder.obligation().period(), locale);
        int days = reminder.step().workingDays();
        URI preferences = console.resolve("/thong-bao");
        Map<String, Object> values = new HashMap<>();
        values.put("to", Letter.oneLine(delivery.displayName()));
        values.put("opening", messages.getMessage("opening." + kind, new Object[] {days}, locale));
        values.put("unit", unit);
        values.put("form", form);
        values.put("period", period);
        values.put("due", DATE.format(reminder.due()));
        values.put("sentence", reminder.sentence() == null ? null : Letter.oneLine(reminder.sentence()));
        values.put("link", console.resolve("/phieu/" + reminder.obligation()));
        values.put("preferences", preferences);
        Context context = new Context(locale, values);
        String template = "reminder_" + language.code();
        return new Letter(
                messages.getMessage("subject." + kind, new Object[] {days, unit, form, period}, locale),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                preferences);
    }

    private Letter write(Delivery delivery, TaskReminded reminder) {
        Language language = delivery.language();
        Locale locale = language.locale();
        String kind = kind(reminder.step());
        String unit = Letter.oneLine(in(reminder.unitName(), language));
        String task = messages.getMessage(
                "task.of",
                new Object[] {reminder.occurrence().task().number(), Letter.oneLine(reminder.planNumber())},
                locale);
        int days = reminder.step().workingDays();
        URI preferences = console.resolve("/thong-bao");
        Map<String, Object> values = new HashMap<>();
        values.put("to", Letter.oneLine(delivery.displayName()));
        values.put("opening", messages.getMessage("task.opening." + kind, new Object[] {days}, locale));
        values.put("unit", unit);
        values.put("content", Letter.oneLine(in(reminder.content(), language)));
        values.put("task", task);
        values.put("due", DATE.format(reminder.due()));
        values.put("sentence", reminder.sentence() == null ? null : Letter.oneLine(reminder.sentence()));
        values.put(
                "link",
                console.resolve("/nhiem-vu/%s/%s/%s"
                        .formatted(
                                reminder.occurrence().task().plan(),
                                reminder.occurrence().task().number(),
                                reminder.occurrence().slot())));
        values.put("preferences", preferences);
        Context context = new Context(locale, values);
        String template = "task_" + language.code();
        return new Letter(
                messages.getMessage(
                        "subject." + kind,
                        new Object[] {days, unit, task, Letter.oneLine(in(reminder.content(), language))},
                        locale),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                preferences);
    }

    private Letter write(Delivery delivery, RequestChased reminder) {
        Language language = delivery.language();
        Locale locale = language.locale();
        String kind = kind(reminder.step());
        String unit = Letter.oneLine(in(Objects.requireNonNull(reminder.unitName()), language));
        String by = Letter.oneLine(in(Objects.requireNonNull(reminder.byName()), language));
        String title = Letter.oneLine(Objects.requireNonNull(reminder.title()));
        int days = reminder.step().workingDays();
        URI preferences = console.resolve("/thong-bao");
        Map<String, Object> values = new HashMap<>();
        values.put("to", Letter.oneLine(delivery.displayName()));
        values.put("opening", messages.getMessage("request.opening." + kind, new Object[] {days}, locale));
        values.put("unit", unit);
        values.put("title", title);
        values.put("by", by);
        values.put("due", DATE.format(reminder.due()));
        values.put("sentence", reminder.sentence() == null ? null : Letter.oneLine(reminder.sentence()));
        values.put("link", console.resolve("/yeu-cau/" + reminder.asked().request()));
        values.put("preferences", preferences);
        Context context = new Context(locale, values);
        String template = "request_" + language.code();
        return new Letter(
                messages.getMessage(
                        "subject." + kind,
                        new Object[] {days, unit, messages.getMessage("request.of", new Object[] {by}, locale), title},
                        locale),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                preferences);
    }

    private Letter write(Delivery delivery, Occasion.Export export) {
        Locale locale = delivery.language().locale();
        ExportMade said = export.said();
        byte[] attached = export.attached();
        URI preferences = console.resolve("/thong-bao");
        Map<String, Object> values = new HashMap<>();
        values.put("to", Letter.oneLine(delivery.displayName()));
        values.put("name", Letter.oneLine(said.name()));
        values.put("moment", MOMENT.format(said.due()));
        values.put("file", said.fileName());
        values.put("size", size(said.size(), locale));
        values.put("hash", said.sha256());
        values.put("owner", Letter.oneLine(said.owner()));
        values.put("attached", attached != null);
        values.put("link", console.resolve("/lich-gui/tep/" + export.delivery()));
        values.put("preferences", preferences);
        Context context = new Context(locale, values);
        String template = "export_" + delivery.language().code();
        return new Letter(
                messages.getMessage(
                        "subject.export",
                        new Object[] {Letter.oneLine(said.name()), MOMENT.format(said.due())},
                        locale),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                preferences,
                attached == null ? null : new Letter.Enclosed(said.fileName(), said.mediaType(), attached));
    }

    private String size(long bytes, Locale locale) {
        return messages.getMessage(
                bytes < KILO ? "export.bytes" : "export.kilobytes",
                new Object[] {bytes < KILO ? bytes : (bytes + KILO - 1) / KILO},
                locale);
    }

    private static String kind(Step step) {
        return switch (step.kind()) {
            case BEFORE_DUE -> step.workingDays() == 0 ? "today" : "before-due";
            case AFTER_DUE -> "after-due";
            case ESCALATION -> "escalation";
            case ASKED -> "asked";
        };
    }

    private String period(Period period, Locale locale) {
        String frequency = period.frequency().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.getMessage(
                "period." + frequency, new Object[] {period.ordinal(), Integer.toString(period.year())}, locale);
    }

    private static String in(Name name, Language language) {
        return language == Language.VI ? name.vi() : name.en();
    }
}
