package vn.wardpulse.console.alert;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Subscription;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.typed.Typed;

/** What stands in the form: from an address that led here, from a subscription, or as it was typed. */
record Asked(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String threshold,
        @Nullable String unit,
        @Nullable String level,
        @Nullable String frequency,
        boolean email,
        @Nullable String webhook,
        AskedTiming timing) {

    static final Asked NOTHING = about(null, null, null, null);

    private static final int DECIMALS = 2;

    /** From an address that says what to begin with. */
    static Asked about(@Nullable String kind, @Nullable String subject, @Nullable String unit, @Nullable String level) {
        return new Asked(kind, subject, null, unit, level, null, false, null, AskedTiming.AT_ONCE);
    }

    static Asked of(Subscription subscription) {
        return new Asked(
                AlertWords.key(subscription.kind()),
                subscription.subject(),
                subscription.threshold() == null ? "" : Numbers.field(subscription.threshold(), DECIMALS),
                subscription.unit().value(),
                subscription.level() == null ? "" : AlertWords.key(subscription.level()),
                AlertWords.key(subscription.frequency()),
                subscription.email(),
                subscription.webhook() == null ? "" : subscription.webhook().toString(),
                AskedTiming.of(subscription));
    }

    String chosenKind() {
        return kind == null ? "status" : kind;
    }

    String typed() {
        return Objects.requireNonNullElse(threshold, "");
    }

    /** As alerting takes it. A number that can be read in one way only goes as that; whatever else as it was typed. */
    Map<String, Object> wanted(boolean paused) {
        Map<String, Object> wanted = new HashMap<>(timing.wanted());
        put(wanted, "kind", chosenKind());
        put(wanted, "subject", subject);
        put(wanted, "threshold", number());
        put(wanted, "unit", unit);
        put(wanted, "level", level);
        put(wanted, "frequency", frequency);
        put(wanted, "webhook", webhook);
        wanted.put("email", email);
        wanted.put("paused", paused);
        return wanted;
    }

    private String number() {
        return switch (Typed.of(typed(), DECIMALS)) {
            case Typed.Read(BigDecimal value) -> value.toPlainString();
            default -> typed();
        };
    }

    private static void put(Map<String, Object> wanted, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            wanted.put(name, value.strip());
        }
    }
}
