package vn.wardpulse.notification.mail;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.notification.person.Language;

/** What is said of an alert, in one language. */
record AlertWords(MessageSource messages, Language language) {

    /** One unit. */
    record Line(String unit, String period, String what) {}

    String condition(Watched watched) {
        return say("alert." + kebab(watched.kind()), in(watched.name()), number(watched.threshold()));
    }

    Line line(Crossing crossing, String period, Watched.Kind kind) {
        Status status = crossing.status();
        String word = status == Status.BEHIND || status == Status.MISSED ? say("alert.status." + kebab(status)) : null;
        String value = crossing.value() == null ? null : value(kind, crossing.value());
        return new Line(
                in(crossing.unitName()),
                period,
                Stream.of(word, value).filter(part -> part != null).collect(Collectors.joining(", ")));
    }

    private String value(Watched.Kind kind, BigDecimal value) {
        return switch (kind) {
            case OVERDUE ->
                messages.getMessage("alert.value.reports", new Object[] {value.longValue()}, language.locale());
            case SCORE_BELOW -> say("alert.value.points", number(value));
            default -> say("alert.value.percent", number(value));
        };
    }

    private String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language.code()));
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, language.locale());
    }

    private String in(Name name) {
        return Letter.oneLine(language == Language.VI ? name.vi() : name.en());
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
