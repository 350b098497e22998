package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;

/** What the roll-up needs of a definition of the catalogue; names and all else that moves no figure are left out. */
public sealed interface Definition {

    /** Unique among all definitions: the kind, a colon, the key in the catalogue. */
    String key();

    /** Places of a unit in the tree over time. */
    record Places(UnitId unit, Tier tier, List<Place> places) implements Definition {
        public Places {
            places = List.copyOf(places);
        }

        @Override
        public String key() {
            return "unit:" + unit;
        }
    }

    /** Where a unit stands towards the wards: what is reported below one stops there. */
    enum Tier {
        /** Above a ward, or beside it. */
        OTHER,
        WARD,
        BELOW_WARD;

        static Tier of(UnitKind kind) {
            if (kind.belowWard()) {
                return BELOW_WARD;
            }
            return kind == UnitKind.WARD ? WARD : OTHER;
        }
    }

    /** From the first day to the day before {@code to}; null is open. */
    record Place(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UnitId parent) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    record Branch(ThemeCode theme, @Nullable ThemeCode parent, BigDecimal weight) implements Definition {
        @Override
        public String key() {
            return "theme:" + theme;
        }
    }

    /** Rules of an indicator over time: at least one edition, in order of their days. */
    record RuleBook(IndicatorCode indicator, List<Edition> editions) implements Definition {
        public RuleBook {
            editions = List.copyOf(editions);
        }

        @Override
        public String key() {
            return "indicator:" + indicator;
        }

        Rules on(LocalDate day) {
            Rules standing = editions.getFirst().rules();
            for (Edition edition : editions) {
                standing = edition.from() == null || !edition.from().isAfter(day) ? edition.rules() : standing;
            }
            return standing;
        }
    }

    /** In force from the first day on; the first edition has none. */
    record Edition(@Nullable LocalDate from, Rules rules) {}

    record Rules(
            IndicatorCode indicator,
            ThemeCode theme,
            MeasureKind measure,
            Frequency frequency,
            TimeRule acrossTime,
            UnitRule acrossUnits,
            boolean percentage,
            List<ChannelCode> channels) {
        public Rules {
            channels = List.copyOf(channels);
        }

        boolean brokenDown() {
            return !channels.isEmpty();
        }
    }

    /** @param ofWards whether wards are asked for it */
    record Lines(
            FormCode form, Frequency frequency, CalendarCode calendar, List<IndicatorCode> indicators, boolean ofWards)
            implements Definition {
        public Lines {
            indicators = List.copyOf(indicators);
        }

        @Override
        public String key() {
            return "form:" + form;
        }
    }

    /** Last days of the data windows of one calendar year, by {@link YearPeriods} index. */
    record Windows(CalendarCode calendar, int year, SortedMap<Integer, LocalDate> lastDays) implements Definition {
        @Override
        public String key() {
            return key(calendar, year);
        }

        static String key(CalendarCode calendar, int year) {
            return "calendar:" + calendar + "/" + year;
        }
    }

    /** Of an event of the catalogue; targets are not for all and have none, nor have successions and groups. */
    static Definition of(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined e ->
                new Places(
                        e.unit().id(),
                        Tier.of(e.unit().kind()),
                        e.unit().spells().stream()
                                .map(spell -> new Place(spell.from(), spell.to(), spell.parent()))
                                .toList());
            case CatalogueEvent.ThemeDefined e ->
                new Branch(
                        e.theme().code(), e.theme().parent(), e.theme().weight().stripTrailingZeros());
            case CatalogueEvent.IndicatorDefined e -> ruleBook(e.indicator());
            case CatalogueEvent.FormDefined e ->
                new Lines(
                        e.form().code(),
                        e.form().frequency(),
                        e.form().calendar(),
                        e.form().indicators(),
                        e.form().level() == UnitKind.WARD);
            case CatalogueEvent.CalendarYearDefined e -> {
                SortedMap<Integer, LocalDate> lastDays = new TreeMap<>();
                e.calendarYear()
                        .entries()
                        .forEach(entry -> lastDays.put(YearPeriods.index(entry.period()), entry.windowLast()));
                yield new Windows(e.calendarYear().calendar(), e.calendarYear().year(), lastDays);
            }
            case CatalogueEvent.SuccessionDefined e ->
                throw new IllegalArgumentException("what became of %s moves no figure"
                        .formatted(e.succession().unit()));
            case CatalogueEvent.UnitGroupDefined e ->
                throw new IllegalArgumentException(
                        "the group %s moves no figure".formatted(e.group().code()));
            case CatalogueEvent.ValidationRuleDefined e ->
                throw new IllegalArgumentException(
                        "the rule %s moves no figure".formatted(e.rule().code()));
            case CatalogueEvent.PlanDefined e ->
                throw new IllegalArgumentException(
                        "the plan %s moves no figure".formatted(e.plan().code()));
            case CatalogueEvent.TaskDefined e ->
                throw new IllegalArgumentException(
                        "the task %s moves no figure".formatted(e.task().id()));
            case CatalogueEvent.ScaleDefined e ->
                throw new IllegalArgumentException(
                        "the scale %s moves no figure".formatted(e.scale().id()));
            case CatalogueEvent.TargetsSet e ->
                throw new IllegalArgumentException(
                        "targets of %s are not for all".formatted(e.targets().unit()));
        };
    }

    private static RuleBook ruleBook(Indicator indicator) {
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(
                null, rules(indicator, indicator.theme(), indicator.acrossTime(), indicator.acrossUnits())));
        indicator
                .amendments()
                .forEach(amendment -> editions.add(new Edition(
                        amendment.from(),
                        rules(indicator, amendment.theme(), amendment.acrossTime(), amendment.acrossUnits()))));
        return new RuleBook(indicator.code(), editions);
    }

    private static Rules rules(Indicator indicator, ThemeCode theme, TimeRule acrossTime, UnitRule acrossUnits) {
        return new Rules(
                indicator.code(),
                theme,
                indicator.measure(),
                indicator.frequency(),
                acrossTime,
                acrossUnits,
                indicator.percentage(),
                indicator.channels().stream().map(Channel::code).toList());
    }
}
