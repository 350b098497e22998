package vn.wardpulse.console.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitKind;

/** The pages' words in one language. Dates and numbers are written the same way in both. */
public final class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("dd/MM HH:mm");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public boolean vietnamese() {
        return !locale.getLanguage().equals("en");
    }

    public String language() {
        return vietnamese() ? "vi" : "en";
    }

    /** The text under {@code key}; numbers among the arguments are passed as text, already written. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text under {@code key}, or {@code otherwise} where there is none. */
    public String word(String key, String otherwise) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** The text under {@code key} for a count: {@code key.one} where there is one and the language cares. */
    public String count(String key, int count) {
        String one = messages.getMessage(key + ".one", new Object[] {String.valueOf(count)}, null, locale);
        return count == 1 && one != null ? one : say(key, Numbers.count(count));
    }

    public String name(@Nullable Name name) {
        return name == null ? "" : vietnamese() ? name.vi() : name.en();
    }

    /** What a channel of the indicator is called; its code, where the indicator no longer has it. */
    public String channel(Indicator indicator, ChannelCode code) {
        return indicator.channels().stream()
                .filter(channel -> channel.code().equals(code))
                .map(channel -> name(channel.name()))
                .findFirst()
                .orElse(code.value());
    }

    /** A unit's name with the word for its kind, where that is not in it already. */
    public String unit(UnitKind kind, Name name) {
        String bare = name(name);
        String full = messages.getMessage(
                "unit." + kind.name().toLowerCase(Locale.ROOT), new Object[] {shortName(name)}, bare, locale);
        return full == null || shortName(name).length() < bare.length() ? bare : full;
    }

    /** A unit's name without the word for its kind, where the kind is plain from its place on the page. */
    public String shortName(Name name) {
        return vietnamese()
                ? name.vi().replaceFirst("^(Phường|Quận|Thành phố|Xã|Thị trấn|Huyện) ", "")
                : name.en()
                        .replaceFirst("(?i)^(ward|district|city) (of )?", "")
                        .replaceFirst("(?i) (ward|district|city)$", "");
    }

    /** Such as {@code tháng 10/2023}, {@code quý III/2023}, {@code 6 tháng đầu năm 2023}, {@code năm 2023}. */
    public String period(Period period) {
        return say("period." + key(period), ordinal(period), String.valueOf(period.year()));
    }

    /** As {@link #period}, without the year: for tables of one year. */
    public String periodInYear(Period period) {
        return say("period.short." + key(period), ordinal(period), String.valueOf(period.year()));
    }

    public String frequency(Frequency frequency) {
        return say("frequency." + frequency.name().toLowerCase(Locale.ROOT));
    }

    private static String key(Period period) {
        String base = period.frequency().name().toLowerCase(Locale.ROOT);
        return period.frequency() == Frequency.HALF_YEAR ? base + "." + period.ordinal() : base;
    }

    private static String ordinal(Period period) {
        return period.frequency() == Frequency.QUARTER
                ? ROMAN.get(period.ordinal() - 1)
                : String.valueOf(period.ordinal());
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? Numbers.MISSING : DAY.format(day);
    }

    public String time(@Nullable Instant at) {
        return at == null ? Numbers.MISSING : TIME.format(at.atZone(ZONE));
    }

    public String moment(@Nullable Instant at) {
        return at == null ? Numbers.MISSING : MOMENT.format(at.atZone(ZONE));
    }

    /** The time where it is of {@code today}, else the day and a shorter time. */
    public String recent(Instant at, LocalDate today) {
        return at.atZone(ZONE).toLocalDate().equals(today) ? time(at) : SHORT_MOMENT.format(at.atZone(ZONE));
    }

    /** The time to the second where it is of {@code today}, else the whole day and a shorter time. */
    public String asOf(@Nullable Instant at, LocalDate today) {
        return at != null && at.atZone(ZONE).toLocalDate().equals(today) ? time(at) : moment(at);
    }

    /**
     * When a report is due, and how long that is.
     *
     * @param daysLeft working days; below nought after the due date
     * @param pending whether it still has to be handed in
     */
    public String due(@Nullable LocalDate due, @Nullable Integer daysLeft, boolean pending, boolean overdue) {
        if (due == null) {
            return "";
        }
        if (!pending || daysLeft == null) {
            return say("due.plain", day(due));
        }
        String left = overdue
                ? count("due.over", Math.max(1, Math.abs(daysLeft)))
                : daysLeft == 0 ? say("due.today") : count("due.left", daysLeft);
        return left + say("due.by", day(due));
    }

    /** First letter in upper case, as at the start of a line. */
    public String opening(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
