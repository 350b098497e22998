package vn.wardpulse.alerting.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;

/** When somebody wants to be told, as a request carries it; everything may be missing. */
record WantedTiming(
        @Nullable WantedQuietHours quietHours, @Nullable WantedDigest digest) {

    /** Without any time there are none. */
    record WantedQuietHours(
            @Schema(example = "22:00") @Nullable String from,

            @Schema(example = "06:00", description = "Earlier than from: on the next day") @Nullable
            String to) {}

    /** Without anything whatever holds is told at once. */
    record WantedDigest(
            @Schema(
                    example = "week",
                    allowableValues = {"day", "week"})
            @Nullable
            String every,

            @Schema(example = "monday", description = "Day of a weekly digest; none for a daily one") @Nullable
            String on,

            @Schema(example = "07:30") @Nullable String at) {}

    /** As far as it can be read; what cannot is added to the faults. */
    Timing read(List<Fault> faults) {
        QuietHours quiet = quietHours == null ? null : hours(quietHours, faults);
        Digest issued = digest == null ? null : issued(digest, faults);
        if (quiet != null && issued != null && quiet.holdAt(issued.at())) {
            faults.add(TimingFaults.digestInQuietHours());
        }
        return new Timing(quiet, issued);
    }

    private static @Nullable QuietHours hours(WantedQuietHours wanted, List<Fault> faults) {
        if (blank(wanted.from()) && blank(wanted.to())) {
            return null;
        }
        LocalTime from = time(wanted.from());
        LocalTime to = time(wanted.to());
        if (from == null) {
            faults.add(TimingFaults.quietFrom());
        }
        if (to == null) {
            faults.add(TimingFaults.quietTo());
        }
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to)) {
            faults.add(TimingFaults.quietAllDay());
            return null;
        }
        return new QuietHours(from, to);
    }

    private static @Nullable Digest issued(WantedDigest wanted, List<Fault> faults) {
        if (blank(wanted.every()) && blank(wanted.on()) && blank(wanted.at())) {
            return null;
        }
        Digest.Every every = Wanted.constant(Digest.Every.class, wanted.every());
        DayOfWeek on = Wanted.constant(DayOfWeek.class, wanted.on());
        LocalTime at = time(wanted.at());
        int before = faults.size();
        if (every == null) {
            faults.add(TimingFaults.every());
        }
        if (at == null) {
            faults.add(TimingFaults.digestAt());
        }
        if (every == Digest.Every.WEEK && on == null) {
            faults.add(TimingFaults.weekday());
        }
        if (every == Digest.Every.DAY && !blank(wanted.on())) {
            faults.add(TimingFaults.noWeekday());
        }
        return every == null || at == null || faults.size() > before ? null : new Digest(every, on, at);
    }

    /** Hours and minutes of a day. */
    private static @Nullable LocalTime time(@Nullable String text) {
        return text != null && text.strip().matches("([01]\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(text.strip()) : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
