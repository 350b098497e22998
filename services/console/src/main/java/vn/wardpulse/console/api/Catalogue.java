package vn.wardpulse.console.api;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;

/** The catalogue's answers. Definitions change seldom and stand on every page, so they are kept for a moment. */
@Component
public class Catalogue {

    private static final String GROUPS = "/api/wards/{ward}/groups";

    private record Kept(Object value, long until) {}

    private final Room room;
    private final Reporting past;
    private final Duration definitionsKept;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Catalogue(ConsoleSettings settings, Reporting reporting) {
        this.room = new Room("catalogue", settings.catalogueUrl());
        this.past = reporting;
        this.definitionsKept = settings.definitionsKept();
    }

    /** As they are, or as they were known at the moment that is asked about. */
    public Definitions definitions(Access access) {
        return definitions(access, null);
    }

    /** With the indicators as they stand in a period. */
    public Definitions definitions(Access access, @Nullable Period period) {
        return keep(
                "definitions/" + period + "/" + reach(access),
                Definitions.class,
                () -> access.asked() != null
                        ? past.definitions(access, period)
                        : new Definitions(
                                room.get(
                                        access,
                                        at -> at.path("/api/themes").build(),
                                        new ParameterizedTypeReference<List<Theme>>() {}),
                                room.get(
                                        access,
                                        at -> at.path("/api/indicators")
                                                .queryParamIfPresent("period", Optional.ofNullable(period))
                                                .build(),
                                        new ParameterizedTypeReference<List<Indicator>>() {}),
                                room.get(
                                        access,
                                        at -> at.path("/api/forms").build(),
                                        new ParameterizedTypeReference<List<Form>>() {})));
    }

    /** The units whose figures the reader may see, as they stood on {@code day}. */
    public Units units(Access access, LocalDate day) {
        return keep(
                "units/" + day + "/" + reach(access),
                Units.class,
                () -> (access.asked() != null
                                ? past.units(access, day)
                                : new Units(room.get(
                                        access,
                                        at -> at.path("/api/units")
                                                .queryParam("on", day)
                                                .build(),
                                        new ParameterizedTypeReference<List<UnitOnDay>>() {})))
                        .shownTo(access.visitor().unit()));
    }

    /** The plans that concern the reader's unit, the latest first. */
    public List<Plan> plans(Access access) {
        return room.get(access, at -> at.path("/api/plans").build(), new ParameterizedTypeReference<List<Plan>>() {});
    }

    public Plan plan(Access access, PlanCode code) {
        return room.get(access, at -> at.path("/api/plans/{code}").build(code), Plan.class);
    }

    /** What the rounds of a plan are scored by, in order of rounds and years. */
    public List<Scale> scales(Access access, PlanCode plan) {
        return room.get(
                access,
                at -> at.path("/api/scales").queryParam("plan", "{plan}").build(plan),
                new ParameterizedTypeReference<List<Scale>>() {});
    }

    /** A plan as import files for the years after it. */
    public void planCopy(Access access, PlanCode code, Receiver receiver) {
        room.stream(access, at -> at.path("/api/plans/{code}/copy").build(code), receiver);
    }

    /** A plan's tasks in its order. */
    public List<Task> tasks(Access access, PlanCode plan) {
        return room.get(
                access,
                at -> at.path("/api/tasks").queryParam("plan", plan).build(),
                new ParameterizedTypeReference<List<Task>>() {});
    }

    /** Units that are read together. */
    public List<UnitGroup> groups(Access access) {
        return room.get(
                access, at -> at.path("/api/groups").build(), new ParameterizedTypeReference<List<UnitGroup>>() {});
    }

    /** What an import changes, or would change; of its definitions {@code listed} at most. */
    public ImportOutcome bringIn(Access access, MultiValueMap<String, ?> files, boolean dryRun, int listed) {
        ImportOutcome outcome = room.send(
                "POST",
                access,
                at -> at.path("/api/imports")
                        .queryParam("dryRun", dryRun)
                        .queryParam("listed", listed)
                        .build(),
                null,
                MediaType.MULTIPART_FORM_DATA,
                files,
                ImportOutcome.class);
        if (!dryRun) {
            kept.clear();
        }
        return outcome;
    }

    /** The groups and cells of a ward, and what was done with them. */
    public BelowWard below(Access access, UnitId ward) {
        return room.get(access, at -> at.path(GROUPS).build(ward), BelowWard.class);
    }

    /** @param en empty where the Vietnamese name serves in both languages */
    public void addGroup(Access access, UnitId ward, String kind, String vi, String en, String from) {
        keepGroup(access, at -> at.path(GROUPS).build(ward), Map.of("kind", kind, "name", name(vi, en), "from", from));
    }

    public void renameGroup(Access access, UnitId ward, UnitId group, String vi, String en, String from) {
        keepGroup(
                access,
                at -> at.path(GROUPS + "/{group}/name").build(ward, group),
                Map.of("name", name(vi, en), "from", from));
    }

    /** @param to first day on which it stands no more; empty takes an end back */
    public void endGroup(Access access, UnitId ward, UnitId group, String to) {
        keepGroup(access, at -> at.path(GROUPS + "/{group}/end").build(ward, group), Map.of("to", to));
    }

    private void keepGroup(Access access, Function<UriBuilder, URI> address, Map<String, Object> wish) {
        room.send("POST", access, address, null, MediaType.APPLICATION_JSON, wish, Unit.class);
        kept.clear();
    }

    private static Map<String, String> name(String vi, String en) {
        return Map.of("vi", vi, "en", en);
    }

    /** Where those of {@code units} that have a boundary on {@code day} then are, with {@code points} points at most. */
    public List<Boundary> boundaries(Access access, List<UnitId> units, LocalDate day, int points) {
        return keep(
                        "boundaries/" + day + "/" + points + "/" + units,
                        Boundary.Collection.class,
                        () -> room.get(
                                access,
                                at -> at.path("/api/boundaries")
                                        .queryParam("unit", units)
                                        .queryParam("on", day)
                                        .queryParam("points", points)
                                        .build(),
                                Boundary.Collection.class))
                .features();
    }

    /** What a file of boundaries changes, or would change. */
    public BoundaryOutcome stateBoundaries(Access access, Resource file, String property, boolean dryRun) {
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        body.add("boundaries", file);
        BoundaryOutcome outcome = room.send(
                "POST",
                access,
                at -> at.path("/api/boundaries")
                        .queryParam("dryRun", dryRun)
                        .queryParam("property", "{property}")
                        .build(property),
                null,
                MediaType.MULTIPART_FORM_DATA,
                body,
                BoundaryOutcome.class);
        if (!dryRun) {
            kept.clear();
        }
        return outcome;
    }

    /** Readers of the same unit see the same of the same moment; nobody is shown what was kept for another. */
    private static String reach(Access access) {
        return access.visitor().unit() + "@" + access.asked();
    }

    private <T> T keep(String key, Class<T> type, Supplier<T> ask) {
        Kept found = kept.get(key);
        long now = System.nanoTime();
        if (found != null && found.until() - now > 0) {
            return type.cast(found.value());
        }
        T value = ask.get();
        if (kept.size() > 500) {
            kept.values().removeIf(entry -> entry.until() - now <= 0);
        }
        kept.put(key, new Kept(value, now + definitionsKept.toNanos()));
        return value;
    }
}
