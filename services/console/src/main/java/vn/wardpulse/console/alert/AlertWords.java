package vn.wardpulse.console.alert;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardpulse.console.api.Subscription;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Status;

/** Says conditions and what meets them. */
record AlertWords(Words words) {

    /** Such as {@code ADM-01 đạt dưới 95 % mục tiêu}. */
    String condition(Watched watched) {
        String threshold = watched.threshold() == null ? "" : Numbers.exact(watched.threshold());
        return words.say("alert.condition." + key(watched.kind()), words.name(watched.name()), threshold);
    }

    /** Of which units: one, or all of a level under it. */
    String units(Subscription subscription) {
        String unit = words.name(subscription.unitName());
        UnitKind level = subscription.level();
        return level == null ? unit : words.say("alert.every", level(level), unit);
    }

    /** When it is told, where that is not at once and at any hour. */
    String timing(Subscription subscription) {
        Subscription.Digest digest = subscription.digest();
        Subscription.QuietHours quiet = subscription.quietHours();
        return Stream.of(
                        digest == null ? "" : digest(digest),
                        quiet == null
                                ? ""
                                : words.say(
                                        "alert.row.quiet",
                                        quiet.from().toString(),
                                        quiet.to().toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String digest(Subscription.Digest digest) {
        return digest.on() == null
                ? words.say("alert.row.daily", digest.at().toString())
                : words.say("alert.row.weekly", digest.at().toString(), words.say("alert.day." + key(digest.on())));
    }

    String level(UnitKind level) {
        return words.say("alert.level." + key(level));
    }

    /** A unit, why it is there, and where more stands about it. */
    AlertView.Line line(Watched watched, Crossing crossing) {
        Status status = crossing.status();
        String shape = status == Status.BEHIND || status == Status.MISSED ? key(status) : "";
        String value = crossing.value() == null
                ? ""
                : words.say("alert.value." + measure(watched.kind()), Numbers.exact(crossing.value()));
        String what = Stream.of(shape.isEmpty() ? "" : words.say("status." + shape), value)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new AlertView.Line(
                words.name(crossing.unitName()),
                page(watched, crossing),
                words.period(crossing.period()),
                shape,
                what,
                watched.kind().ofIndicator()
                        ? Addresses.explained(
                                crossing.unit(), new IndicatorCode(watched.subject()), crossing.period(), true)
                        : "");
    }

    private static String page(Watched watched, Crossing crossing) {
        if (watched.kind().ofIndicator()) {
            return "/chi-tieu/%s?unit=%s&period=%s".formatted(watched.subject(), crossing.unit(), crossing.period());
        }
        return watched.kind().ofForm()
                ? "/tien-do?unit=%s&period=%s".formatted(crossing.unit(), crossing.period())
                : "/don-vi/%s?period=%s".formatted(crossing.unit(), crossing.period());
    }

    private static String measure(Watched.Kind kind) {
        return switch (kind) {
            case OVERDUE -> "reports";
            case SCORE_BELOW -> "points";
            default -> "percent";
        };
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
