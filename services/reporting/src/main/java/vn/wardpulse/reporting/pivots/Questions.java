package vn.wardpulse.reporting.pivots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.figures.Relative;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Reads what is asked for, and says what is wrong with it. */
@Component
public class Questions {

    private final Pivots pivots;
    private final Definitions definitions;
    private final ConversionService conversions;
    private final Clock domainClock;

    Questions(
            Pivots pivots,
            Definitions definitions,
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("domainClock") Clock domainClock) {
        this.pivots = pivots;
        this.definitions = definitions;
        this.conversions = conversions;
        this.domainClock = domainClock;
    }

    /** @throws Refused with everything that is wrong */
    Wish sound(Asked asked, Scope scope) {
        List<Fault> faults = new ArrayList<>(Relative.faults(asked.relative(), asked.from(), asked.to()));
        List<Axis> rows = words(asked.rows(), Axis::of, "rows", Axis.WORDS, faults);
        List<Axis> columns = words(asked.columns(), Axis::of, "columns", Axis.WORDS, faults);
        List<Measure> measures = words(asked.measure(), Measure::of, "measure", Measure.WORDS, faults);
        List<Axis> laid = new ArrayList<>(rows);
        laid.addAll(columns);
        if (new HashSet<>(laid).size() < laid.size()) {
            faults.add(Fault.error(
                    "laid-out-twice",
                    "columns",
                    "Một chiều chỉ đặt được một lần, ở rows hoặc ở columns.",
                    "Nothing can be laid out twice: put it in rows or in columns."));
        }
        List<ThemeCode> themes = list(asked.theme());
        themes.stream()
                .filter(theme -> !scope.catalogue().knows(theme))
                .forEach(theme -> faults.add(Fault.error(
                        "unknown-theme",
                        "theme",
                        "Không có lĩnh vực “%s”. Kiểm tra lại mã.".formatted(theme),
                        "There is no theme “%s”. Check the code.".formatted(theme))));
        if ((asked.from() == null) != (asked.to() == null)) {
            faults.add(Fault.error(
                    "half-a-span",
                    asked.from() == null ? "from" : "to",
                    "Cần cả from và to, hoặc không cần cái nào.",
                    "Give both from and to, or neither."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-query", faults);
        }
        Scope.Within units = boundBy(asked, scope);
        List<Frequency> frequencies = list(asked.frequency());
        Relative.Span span = span(asked.relative());
        Integer sort = asked.sort();
        return new Wish(
                rows.isEmpty() ? List.of(Axis.INDICATOR) : rows,
                columns,
                measures.isEmpty() ? List.of(Measure.OWN) : measures,
                units.named(),
                units.tops(),
                units.leftOut(),
                new HashSet<>(list(asked.level())),
                list(asked.indicator()),
                themes,
                new Wish.Periods(
                        list(asked.period()),
                        frequencies.isEmpty() ? List.of(Frequency.MONTH) : frequencies,
                        span == null ? asked.from() : span.from(),
                        span == null ? asked.to() : span.to()),
                list(asked.channel()),
                sort == null ? 0 : sort);
    }

    /** What is beyond reach stays in the question, which is then refused, unless it may be left out. */
    private static Scope.Within boundBy(Asked asked, Scope scope) {
        List<UnitId> named = list(asked.unit());
        List<UnitId> tops = list(asked.under());
        if (!Boolean.TRUE.equals(asked.withinReach())) {
            return new Scope.Within(named, tops, List.of());
        }
        Scope.Within within = scope.within(named, tops);
        if (within.nothing()) {
            throw Refused.outOfReach("unit");
        }
        return within;
    }

    /** By the day of the moment that is asked about. */
    private Relative.@Nullable Span span(@Nullable String relative) {
        return relative == null
                ? null
                : Relative.of(relative)
                        .orElseThrow()
                        .on(LocalDate.ofInstant(definitions.moment(domainClock), domainClock.getZone()));
    }

    /**
     * Everything that is wrong with a question which is not asked yet; empty if it can be answered.
     *
     * @param query the parameters of {@code /api/pivot} by their names
     * @throws Refused if it is about units beyond reach
     */
    public List<Fault> faults(Map<String, List<String>> query, Scope scope) {
        List<Fault> faults = new ArrayList<>();
        Asked asked = known(query, faults);
        if (faults.isEmpty() && asked != null) {
            try {
                pivots.demandTable(sound(asked, scope), scope);
            } catch (Refused no) {
                if (no.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                    throw no;
                }
                faults.addAll(no.faults());
            }
        }
        return faults;
    }

    /**
     * The parameters of {@code /api/pivot} by their names.
     *
     * @throws Refused with all that cannot be read
     */
    Asked asked(Map<String, List<String>> query) {
        List<Fault> faults = new ArrayList<>();
        Asked asked = known(query, faults);
        if (asked == null || !faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-query", faults);
        }
        return asked;
    }

    private @Nullable Asked known(Map<String, List<String>> query, List<Fault> faults) {
        query.keySet().stream()
                .filter(name -> !Asked.NAMES.contains(name))
                .sorted()
                .forEach(name -> faults.add(Fault.error(
                        "unknown-parameter",
                        "query/" + name,
                        "Bảng không có tham số “%s”. Bỏ tham số này.".formatted(name),
                        "A table has no parameter “%s”. Leave it out.".formatted(name))));
        return read(query, faults);
    }

    /** As a request with these parameters would be read. */
    private @Nullable Asked read(Map<String, List<String>> query, List<Fault> faults) {
        DataBinder binder = new DataBinder(null, "query");
        binder.setTargetType(ResolvableType.forClass(Asked.class));
        binder.setConversionService(conversions);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                List<String> values = query.get(name);
                return values == null || values.isEmpty()
                        ? null
                        : values.size() == 1 ? values.getFirst() : values.toArray(String[]::new);
            }

            @Override
            public Set<String> getNames() {
                return query.keySet();
            }
        });
        BindingResult result = binder.getBindingResult();
        result.getFieldErrors()
                .forEach(error -> faults.add(Fault.error(
                        "unreadable-parameter",
                        "query/" + error.getField(),
                        "Không đọc được %s = '%s'. Kiểm tra lại giá trị."
                                .formatted(error.getField(), shown(error.getRejectedValue())),
                        "%s = '%s' cannot be read. Check the value."
                                .formatted(error.getField(), shown(error.getRejectedValue())))));
        return (Asked) binder.getTarget();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Object[] values ? Arrays.toString(values) : String.valueOf(value);
    }

    private static <T> List<T> words(
            @Nullable List<String> said,
            Function<String, Optional<T>> meaning,
            String where,
            String known,
            List<Fault> faults) {
        List<T> meant = new ArrayList<>();
        for (String word : list(said)) {
            meaning.apply(word)
                    .ifPresentOrElse(
                            meant::add,
                            () -> faults.add(Fault.error(
                                    "unknown-word",
                                    where,
                                    "Không có “%s”. Dùng một trong: %s.".formatted(word, known),
                                    "There is no “%s”. Use one of %s.".formatted(word, known))));
        }
        return meant;
    }

    private static <T> List<T> list(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
