package vn.wardpulse.reporting.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.pivots.PivotExport;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.reporting.snapshots.SnapshotExport;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Works the files of a plan out, as of now, with what its owner may see now. */
@Component
class FileMaker {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);
    private static final int LONGEST_NAME = 60;

    private final PivotExport pivots;
    private final SnapshotExport snapshots;
    private final Reach reach;
    private final Clock domainClock;
    private final ScheduleSettings settings;

    FileMaker(
            PivotExport pivots,
            SnapshotExport snapshots,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock,
            ScheduleSettings settings) {
        this.pivots = pivots;
        this.snapshots = snapshots;
        this.reach = reach;
        this.domainClock = domainClock;
        this.settings = settings;
    }

    private interface Writing {
        void write(String format, FileTarget target) throws IOException;
    }

    /** @throws Refused if it cannot be made: out of reach where the owner does not see it any more */
    List<MadeFile> make(Plan plan, When.Moment moment, UUID run, Reader owner) {
        Scope scope = reach.of(owner);
        Writing writing = writing(plan, moment, owner, scope);
        List<MadeFile> files = new ArrayList<>();
        long room = settings.largestFile().toBytes();
        for (String format : plan.formats()) {
            HeldFile held = new HeldFile(settings.largestFile(), room);
            try {
                writing.write(format, held);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String name = "%s-%s-%s.%s"
                    .formatted(
                            plain(plan.name()),
                            MOMENT.format(moment.at()),
                            run.toString().substring(0, 8),
                            held.ending());
            byte[] bytes = held.bytes();
            room -= bytes.length;
            files.add(new MadeFile(format, name, held.mediaType(), bytes));
        }
        return files;
    }

    private Writing writing(Plan plan, When.Moment moment, Reader owner, Scope scope) {
        LocalDate day = moment.at().toLocalDate();
        return switch (plan.what()) {
            case What.Pivot(String query) -> {
                var asked = PivotQuery.read(query).on(day, moment.period());
                yield (format, target) -> pivots.write(asked, scope, owner, format, target);
            }
            case What.LatestSnapshot(UnitId unit, boolean official) -> {
                demandReach(scope, unit);
                int number = snapshots
                        .latest(unit, official)
                        .orElseThrow(() ->
                                new Refused(HttpStatus.UNPROCESSABLE_CONTENT, ScheduleFaults.noSnapshot(unit.value())));
                yield (format, target) -> snapshots.write(number, format, target);
            }
            case What.FreshSnapshot(UnitId unit, List<String> words) -> {
                demandReach(scope, unit);
                String name = "%s, %s".formatted(plan.name(), MOMENT.format(moment.at()));
                int number = snapshots.freeze(name, unit, periods(words, day, moment.period()), owner, scope);
                yield (format, target) -> snapshots.write(number, format, target);
            }
        };
    }

    private static void demandReach(Scope scope, UnitId unit) {
        if (!scope.everSees(unit)) {
            throw Refused.outOfReach("what/unit");
        }
    }

    private static List<Period> periods(List<String> words, LocalDate day, @Nullable Period due) {
        return words.stream()
                .map(word -> RelativePeriod.read(word, day, due)
                        .orElseThrow(() -> new Refused(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                word.equals(RelativePeriod.DUE)
                                        ? ScheduleFaults.duePeriod()
                                        : ScheduleFaults.period(word))))
                .toList();
    }

    /**
     * Whether it could be made now, as far as that can be told without making it.
     *
     * @throws Refused with all faults
     */
    void check(Plan plan, When.@Nullable Moment next, Reader owner) {
        Scope scope = reach.of(owner);
        LocalDate day = next == null ? LocalDate.now(domainClock) : next.at().toLocalDate();
        @Nullable Period due = next == null ? null : next.period();
        switch (plan.what()) {
            case What.Pivot(String query) -> pivots.check(PivotQuery.read(query).on(day, due), scope);
            case What.LatestSnapshot(UnitId unit, boolean official) -> demandReach(scope, unit);
            case What.FreshSnapshot(UnitId unit, List<String> words) -> {
                demandReach(scope, unit);
                if (!snapshots.mayFreeze(owner)) {
                    throw Refused.outOfReach("what/kind");
                }
                var faults = snapshots.faults(plan.name(), unit, periods(words, day, due), scope);
                if (!faults.isEmpty()) {
                    throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-schedule", faults);
                }
            }
        }
    }

    /** Letters without marks, digits and hyphens: a name that every system of files takes. */
    private static String plain(String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isEmpty() ? "wardpulse" : cut;
    }
}
