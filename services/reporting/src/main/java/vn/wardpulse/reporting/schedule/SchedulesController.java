package vn.wardpulse.reporting.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/schedules")
@Tag(name = "Schedules", description = "Files that are made by themselves and sent on")
class SchedulesController {

    private static final int MOST_RUNS = 500;

    private final Schedules schedules;
    private final Runs runs;
    private final Owners owners;
    private final FileMaker maker;
    private final DueDates dates;
    private final Definitions definitions;
    private final Clockwork clockwork;
    private final Clock domainClock;
    private final ScheduleSettings settings;

    SchedulesController(
            Schedules schedules,
            Runs runs,
            Owners owners,
            FileMaker maker,
            DueDates dates,
            Definitions definitions,
            Clockwork clockwork,
            @Qualifier("domainClock") Clock domainClock,
            ScheduleSettings settings) {
        this.schedules = schedules;
        this.runs = runs;
        this.owners = owners;
        this.maker = maker;
        this.dates = dates;
        this.definitions = definitions;
        this.clockwork = clockwork;
        this.domainClock = domainClock;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "One's own schedules, the oldest first")
    List<ShownSchedule> own(@Parameter(hidden = true) Reader reader) {
        demandSender(reader);
        return schedules.of(reader.name()).stream().map(this::shown).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(
            summary = "Have files made and sent by themselves",
            description =
                    "For analysts, standing bodies and administrators. They are made with what their owner may see"
                            + " at that moment; a schedule whose owner may not any more stops, and says why. Moments that passed"
                            + " while nobody could make them are made up for once. For the first time when it is next due.")
    ShownSchedule add(@Parameter(hidden = true) Reader reader, @RequestBody Wanted body) {
        demandSender(reader);
        demandSound(body, reader);
        if (schedules.of(reader.name()).size() >= settings.most()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, ScheduleFaults.tooMany(settings.most()));
        }
        owners.add(reader);
        Instant now = domainClock.instant();
        Schedule made = new Schedule(UUID.randomUUID(), reader.name(), body, false, now, null, now);
        schedules.keep(made);
        return shown(made);
    }

    @PutMapping("/{id}")
    @Transactional
    @Operation(
            summary = "Change a schedule",
            description = "What was due before is not made up for. One that stopped goes on.")
    ShownSchedule change(@Parameter(hidden = true) Reader reader, @PathVariable UUID id, @RequestBody Wanted body) {
        Schedule known = find(reader, id);
        demandSound(body, reader);
        Schedule changed =
                new Schedule(id, known.owner(), body, known.paused(), domainClock.instant(), null, known.madeAt());
        schedules.keep(changed);
        return shown(changed);
    }

    @PostMapping("/{id}/pause")
    @Transactional
    @Operation(summary = "Make no files for now")
    ShownSchedule pause(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        Schedule known = find(reader, id);
        Schedule paused = new Schedule(
                id, known.owner(), known.wanted(), true, known.dueAfter(), known.stopped(), known.madeAt());
        schedules.keep(paused);
        return shown(paused);
    }

    @PostMapping("/{id}/resume")
    @Transactional
    @Operation(
            summary = "Take it up again, where it was paused or has stopped",
            description = "What was due meanwhile is not made up for.")
    ShownSchedule resume(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        Schedule known = find(reader, id);
        demandSound(known.wanted(), reader);
        Schedule resumed =
                new Schedule(id, known.owner(), known.wanted(), false, domainClock.instant(), null, known.madeAt());
        schedules.keep(resumed);
        return shown(resumed);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(
            summary = "Send nothing any more",
            description = "Answers with what was deleted. What was sent stays on record.")
    ShownSchedule delete(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        Schedule known = find(reader, id);
        schedules.delete(id, domainClock.instant());
        return shown(known);
    }

    @GetMapping("/{id}/runs")
    @Operation(
            summary = "When a schedule made its files, the latest first",
            description = "What became of each file stands with notification, in /api/export-deliveries.")
    List<Run> runs(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Parameter(description = "how many at most, up to 500") int limit) {
        find(reader, id);
        return runs.of(id, Math.clamp(limit, 1, MOST_RUNS));
    }

    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    @Operation(
            summary = "Have it run now",
            description = "Besides its own moments. One that waits already is answered with.")
    Run runNow(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        find(reader, id);
        // One that waits is left as it is: it may be running by now.
        Run run = runs.of(id, MOST_RUNS).stream()
                .filter(waiting -> waiting.state() == RunState.WAITING)
                .findFirst()
                .orElseGet(() -> asked(reader, id));
        clockwork.wake();
        return run;
    }

    private Run asked(Reader reader, UUID id) {
        Run run = new Run(
                UUID.randomUUID(), id, domainClock.instant(), reader.name(), RunState.WAITING, null, null, List.of());
        runs.keep(run);
        return run;
    }

    private static void demandSender(Reader reader) {
        if (Owners.SENDERS.stream().noneMatch(reader::is)) {
            throw Refused.outOfReach("schedules");
        }
    }

    /** Somebody else's is as good as not there. */
    private Schedule find(Reader reader, UUID id) {
        demandSender(reader);
        return schedules.find(id, reader.name()).orElseThrow(() -> Refused.notFound("schedules/" + id));
    }

    /** Everything that is wrong with it at once, but for what can only be asked of a plan that can be read. */
    private void demandSound(Wanted body, Reader reader) {
        List<Fault> faults = new ArrayList<>();
        Plan plan = body.read(faults);
        if (plan != null) {
            if (plan.when() instanceof When.AfterDue(var form, var days, var at)
                    && definitions.latest().form(form).isEmpty()) {
                faults.add(ScheduleFaults.unknownForm(form.value()));
            }
            try {
                maker.check(plan, next(plan), reader);
            } catch (Refused no) {
                if (no.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                    throw no;
                }
                faults.addAll(no.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-schedule", faults);
        }
    }

    private When.@Nullable Moment next(Plan plan) {
        ZonedDateTime now = clockwork.now();
        return plan.when()
                .next(now, dates)
                .or(() -> plan.when().last(now, dates))
                .orElse(null);
    }

    private ShownSchedule shown(Schedule schedule) {
        Wanted wanted = schedule.wanted();
        @Nullable
        Instant next = schedule.isActive()
                ? schedule.plan()
                        .when()
                        .next(clockwork.now(), dates)
                        .map(When.Moment::instant)
                        .orElse(null)
                : null;
        return new ShownSchedule(
                schedule.id(),
                Objects.requireNonNullElse(wanted.name(), ""),
                wanted.what(),
                Objects.requireNonNullElse(wanted.formats(), List.of()),
                wanted.when(),
                wanted.to(),
                schedule.paused(),
                schedule.stopped(),
                schedule.madeAt(),
                next,
                runs.of(schedule.id(), 1).stream().findFirst().orElse(null));
    }
}
