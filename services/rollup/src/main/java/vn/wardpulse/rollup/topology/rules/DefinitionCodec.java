package vn.wardpulse.rollup.topology.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;
import vn.wardpulse.rollup.topology.rules.Definition.Branch;
import vn.wardpulse.rollup.topology.rules.Definition.Edition;
import vn.wardpulse.rollup.topology.rules.Definition.Lines;
import vn.wardpulse.rollup.topology.rules.Definition.Place;
import vn.wardpulse.rollup.topology.rules.Definition.Places;
import vn.wardpulse.rollup.topology.rules.Definition.RuleBook;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;
import vn.wardpulse.rollup.topology.rules.Definition.Tier;
import vn.wardpulse.rollup.topology.rules.Definition.Windows;

/** Definitions as bytes. */
final class DefinitionCodec {

    private static final int PLACES = 0;
    private static final int LINES_OF_WARDS = 3;
    private static final int PLACES_OF_WARD = 5;
    private static final int PLACES_BELOW = 6;
    private static final int LINES = 7;

    private static final int PERCENTAGE = 1;
    private static final int BROKEN_DOWN = 2;

    private DefinitionCodec() {}

    static void write(BinaryWriter out, Definition definition) {
        switch (definition) {
            case Places d -> {
                out.number(tag(d.tier()))
                        .text(d.unit().value())
                        .number(d.places().size());
                d.places().forEach(p -> out.day(p.from()).day(p.to()).textOrNull(p.parent()));
            }
            case Branch d ->
                out.number(1).text(d.theme().value()).textOrNull(d.parent()).decimal(d.weight());
            case RuleBook d -> {
                out.number(2).text(d.indicator().value()).number(d.editions().size());
                d.editions().forEach(edition -> write(out.day(edition.from()), edition.rules()));
            }
            case Lines d -> {
                out.number(d.ofWards() ? LINES_OF_WARDS : LINES)
                        .text(d.form().value())
                        .text(d.frequency().name())
                        .text(d.calendar().value())
                        .number(d.indicators().size());
                d.indicators().forEach(indicator -> out.text(indicator.value()));
            }
            case Windows d -> {
                out.number(4)
                        .text(d.calendar().value())
                        .number(d.year())
                        .number(d.lastDays().size());
                d.lastDays().forEach((index, day) -> out.number(index).day(day));
            }
        }
    }

    static Definition read(BinaryReader in) {
        int kind = in.count();
        return switch (kind) {
            case PLACES, PLACES_OF_WARD, PLACES_BELOW -> {
                UnitId unit = new UnitId(in.text());
                List<Place> places = new ArrayList<>();
                for (int n = in.count(); n > 0; n--) {
                    places.add(new Place(in.day(), in.day(), unit(in.textOrNull())));
                }
                yield new Places(unit, tier(kind), places);
            }
            case 1 -> new Branch(new ThemeCode(in.text()), theme(in.textOrNull()), in.decimal());
            case 2 -> {
                IndicatorCode indicator = new IndicatorCode(in.text());
                List<Edition> editions = new ArrayList<>();
                for (int n = in.count(); n > 0; n--) {
                    editions.add(new Edition(in.day(), rules(indicator, in)));
                }
                yield new RuleBook(indicator, editions);
            }
            case LINES_OF_WARDS, LINES -> {
                FormCode form = new FormCode(in.text());
                Frequency frequency = Frequency.valueOf(in.text());
                CalendarCode calendar = new CalendarCode(in.text());
                List<IndicatorCode> indicators = new ArrayList<>();
                for (int n = in.count(); n > 0; n--) {
                    indicators.add(new IndicatorCode(in.text()));
                }
                yield new Lines(form, frequency, calendar, indicators, kind == LINES_OF_WARDS);
            }
            case 4 -> {
                CalendarCode calendar = new CalendarCode(in.text());
                int year = in.count();
                SortedMap<Integer, LocalDate> lastDays = new TreeMap<>();
                for (int n = in.count(); n > 0; n--) {
                    lastDays.put(in.count(), Objects.requireNonNull(in.day()));
                }
                yield new Windows(calendar, year, lastDays);
            }
            default -> throw new IllegalStateException("definition of kind %d".formatted(kind));
        };
    }

    private static int tag(Tier tier) {
        return switch (tier) {
            case OTHER -> PLACES;
            case WARD -> PLACES_OF_WARD;
            case BELOW_WARD -> PLACES_BELOW;
        };
    }

    private static Tier tier(int tag) {
        return switch (tag) {
            case PLACES_OF_WARD -> Tier.WARD;
            case PLACES_BELOW -> Tier.BELOW_WARD;
            default -> Tier.OTHER;
        };
    }

    private static void write(BinaryWriter out, Rules rules) {
        out.text(rules.theme().value())
                .text(rules.measure().name())
                .text(rules.frequency().name())
                .text(rules.acrossTime().name())
                .text(rules.acrossUnits().name())
                .number((rules.percentage() ? PERCENTAGE : 0) | (rules.brokenDown() ? BROKEN_DOWN : 0));
        if (rules.brokenDown()) {
            out.number(rules.channels().size());
            rules.channels().forEach(channel -> out.text(channel.value()));
        }
    }

    private static Rules rules(IndicatorCode indicator, BinaryReader in) {
        ThemeCode theme = new ThemeCode(in.text());
        MeasureKind measure = MeasureKind.valueOf(in.text());
        Frequency frequency = Frequency.valueOf(in.text());
        TimeRule acrossTime = TimeRule.valueOf(in.text());
        UnitRule acrossUnits = UnitRule.valueOf(in.text());
        int marks = in.count();
        List<ChannelCode> channels = new ArrayList<>();
        for (int n = (marks & BROKEN_DOWN) == 0 ? 0 : in.count(); n > 0; n--) {
            channels.add(new ChannelCode(in.text()));
        }
        return new Rules(
                indicator, theme, measure, frequency, acrossTime, acrossUnits, (marks & PERCENTAGE) != 0, channels);
    }

    private static @Nullable UnitId unit(@Nullable String value) {
        return value == null ? null : new UnitId(value);
    }

    private static @Nullable ThemeCode theme(@Nullable String value) {
        return value == null ? null : new ThemeCode(value);
    }
}
