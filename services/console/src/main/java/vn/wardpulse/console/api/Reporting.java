package vn.wardpulse.console.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.AskedMoment;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** Reporting's answers: the rolled-up figures and what stands behind them. */
@Component
public class Reporting {

    private final Room room;
    private final URI url;

    Reporting(ConsoleSettings settings) {
        this.url = settings.reportingUrl();
        this.room = new Room("reporting", url);
    }

    /** Everything under a unit in one period, itself included. */
    public Stamped under(Access access, UnitId unit, Period period) {
        return unitPeriods(access, "under", unit, period);
    }

    /** One unit in one period; empty where nothing is known of it. */
    public Stamped one(Access access, UnitId unit, Period period) {
        return unitPeriods(access, "unit", unit, period);
    }

    private Stamped unitPeriods(Access access, String which, UnitId unit, Period period) {
        var answer = room.entity(
                access,
                at -> asked(access, at)
                        .path("/api/unit-periods")
                        .queryParam(which, unit)
                        .queryParam("period", period)
                        .build(),
                UnitPeriod[].class);
        return new Stamped(
                List.of(Objects.requireNonNull(answer.getBody())),
                answer.getHeaders().getFirst("X-Change-Id"),
                answer.getHeaders().getFirst("X-Wardpulse-Generation"));
    }

    /**
     * @param change the latest change that is in it: a stream that starts after it misses nothing
     * @param generation of the views that it comes from; null where it is of the past
     */
    public record Stamped(
            List<UnitPeriod> figures,
            @Nullable String change,
            @Nullable String generation) {}

    /** One unit's cells of several periods. */
    public List<CellEntry> cells(Access access, UnitId unit, List<Period> periods) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/cells")
                        .queryParam("unit", unit)
                        .queryParam("period", periods)
                        .build(),
                new ParameterizedTypeReference<List<CellEntry>>() {});
    }

    /** One indicator's cells of several units, in all periods from the one to the other. */
    public List<CellEntry> cells(Access access, List<UnitId> units, IndicatorCode indicator, Period from, Period to) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/cells")
                        .queryParam("unit", units)
                        .queryParam("indicator", indicator)
                        .queryParam("from", from)
                        .queryParam("to", to)
                        .build(),
                new ParameterizedTypeReference<List<CellEntry>>() {});
    }

    /** One cell, where it is there. */
    public Optional<CellEntry> cell(Access access, UnitId unit, IndicatorCode indicator, Period period) {
        return room
                .get(
                        access,
                        at -> asked(access, at)
                                .path("/api/cells")
                                .queryParam("unit", unit)
                                .queryParam("indicator", indicator)
                                .queryParam("period", period)
                                .build(),
                        new ParameterizedTypeReference<List<CellEntry>>() {})
                .stream()
                .findFirst();
    }

    public List<Comparison> comparisons(Access access, UnitId unit, Period period) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/comparisons")
                        .queryParam("unit", unit)
                        .queryParam("period", period)
                        .build(),
                new ParameterizedTypeReference<List<Comparison>>() {});
    }

    public List<Standing> standings(Access access, UnitId under, int year) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/standings")
                        .queryParam("under", under)
                        .queryParam("year", year)
                        .build(),
                new ParameterizedTypeReference<List<Standing>>() {});
    }

    public List<Activity> activity(Access access, UnitId under, int limit) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/activity")
                        .queryParam("under", under)
                        .queryParam("limit", limit)
                        .build(),
                new ParameterizedTypeReference<List<Activity>>() {});
    }

    public Explanation explain(Access access, UnitId unit, IndicatorCode indicator, Period period, String span) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/explanations")
                        .queryParam("unit", unit)
                        .queryParam("indicator", indicator)
                        .queryParam("period", period)
                        .queryParam("span", "{span}")
                        .build(span),
                Explanation.class);
    }

    /** The definitions of a moment of the past, as the catalogue would have told them. */
    public Definitions definitions(Access access, @Nullable Period period) {
        return room.get(
                access,
                at -> asked(access, at)
                        .path("/api/known/definitions")
                        .queryParamIfPresent("period", Optional.ofNullable(period))
                        .build(),
                Definitions.class);
    }

    /** The units of a moment of the past, as they were then known to stand on {@code day}. */
    public Units units(Access access, LocalDate day) {
        return new Units(room.get(
                access,
                at -> asked(access, at)
                        .path("/api/known/units")
                        .queryParam("on", day)
                        .build(),
                new ParameterizedTypeReference<List<UnitOnDay>>() {}));
    }

    /** What became of a unit's figures between two moments; {@code to} null is now. */
    public Differences differences(
            Access access, UnitId unit, Period period, AskedMoment from, @Nullable AskedMoment to) {
        return room.get(
                access,
                at -> at.path("/api/differences")
                        .queryParam("unit", unit)
                        .queryParam("period", period)
                        .queryParam("from", from.wire())
                        .queryParamIfPresent("to", Optional.ofNullable(to).map(AskedMoment::wire))
                        .build(),
                Differences.class);
    }

    public Reconciliation reconciliation(Access access) {
        return room.get(access, at -> at.path("/api/reconciliation").build(), Reconciliation.class);
    }

    /** Newest first. */
    public List<Generation> generations(Access access) {
        return room.get(
                access,
                at -> at.path("/api/generations").build(),
                new ParameterizedTypeReference<List<Generation>>() {});
    }

    /** A series across changes of the tree. */
    public Restated restated(Access access, MultiValueMap<String, String> parameters) {
        return room.get(
                access, at -> at.path("/api/restated").queryParams(parameters).build(), Restated.class);
    }

    /** Where the stream of changes of one unit and period is. */
    public URI stream(UnitId unit, @Nullable Period period, @Nullable String after) {
        var at = UriComponentsBuilder.fromUri(url).path("/api/stream").queryParam("unit", unit);
        if (period != null) {
            at.queryParam("period", period);
        }
        if (after != null && after.matches("\\d{1,18}")) {
            at.queryParam("after", after);
        }
        return at.build().toUri();
    }

    /** As of the moment that the reader asks about. */
    static UriBuilder asked(Access access, UriBuilder at) {
        AskedMoment moment = access.asked();
        return moment == null ? at : at.queryParam("knownAt", moment.wire());
    }
}
