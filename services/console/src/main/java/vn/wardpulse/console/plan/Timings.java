package vn.wardpulse.console.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Timing;

/** Timings and slots in words. */
public final class Timings {

    private final Words words;

    public Timings(Words words) {
        this.words = words;
    }

    /** Such as {@code Hàng tháng, cuối quý, cuối năm}. */
    String all(List<Timing> timings) {
        return words.opening(timings.stream().map(this::one).collect(Collectors.joining(", ")));
    }

    private String one(Timing timing) {
        return timing.kind() == Timing.Kind.MONTHS
                ? months(Objects.requireNonNull(timing.first()), Objects.requireNonNull(timing.last()))
                : words.say("timing." + timing.kind().name().toLowerCase(Locale.ROOT));
    }

    private String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return words.period(Period.month(first.getYear(), first.getMonthValue()));
        }
        return first.getYear() == last.getYear()
                ? words.say(
                        "timing.months",
                        String.valueOf(first.getMonthValue()),
                        String.valueOf(last.getMonthValue()),
                        String.valueOf(last.getYear()))
                : words.say(
                        "timing.months.years",
                        String.valueOf(first.getMonthValue()),
                        String.valueOf(first.getYear()),
                        String.valueOf(last.getMonthValue()),
                        String.valueOf(last.getYear()));
    }

    /** What a slot is called on a page, such as {@code quý I/2018}. */
    public String slot(Slot slot) {
        if (slot.equals(Slot.PROGRESS)) {
            return words.say("timing.by_progress");
        }
        return slot.value().contains("..") ? one(Timing.parse(slot.value())) : words.period(Period.parse(slot.value()));
    }
}
