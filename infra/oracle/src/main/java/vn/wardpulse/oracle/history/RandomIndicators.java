package vn.wardpulse.oracle.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.ValidationRule;

/** Themes in a tree, indicators of every kind that is allowed, and the forms that ask for them. */
final class RandomIndicators {

    private static final int YEAR = RandomHistory.LAST_YEAR;
    /** What figures come by; now and then one that the indicator does not have any more. */
    static final List<Channel> CHANNELS = Stream.of("DAI", "HOP", "WEB")
            .map(code -> new Channel(new ChannelCode(code), new Name(code, code)))
            .toList();

    private final List<Theme> themes = new ArrayList<>();
    private final List<ThemeCode> groups = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Form> formsBelow = new ArrayList<>();

    private RandomIndicators() {}

    static RandomIndicators draw(Chance chance, int count, List<UnitId> scopes) {
        RandomIndicators drawn = new RandomIndicators();
        drawn.drawThemes(chance);
        for (int n = 1; n <= count; n++) {
            drawn.indicators.add(drawn.indicator(chance, new IndicatorCode("CT-%02d".formatted(n)), null));
        }
        drawn.drawForms(chance, scopes);
        return drawn;
    }

    private void drawThemes(Chance chance) {
        theme(chance, "KH", null);
        for (int n = chance.between(1, 2); n > 0; n--) {
            ThemeCode theme = theme(chance, "CD" + n, new ThemeCode("KH"));
            int within = chance.between(0, 3);
            for (int g = 1; g <= within; g++) {
                groups.add(theme(chance, "CD" + n + "-N" + g, theme));
            }
            if (within == 0) {
                groups.add(theme);
            }
        }
    }

    private ThemeCode theme(Chance chance, String code, @Nullable ThemeCode parent) {
        Theme theme = new Theme(
                new ThemeCode(code),
                parent,
                new Name(code, code),
                new BigDecimal(chance.oneOf("1", "1", "2", "0.5", "3.25")),
                themes.size());
        themes.add(theme);
        return theme.code();
    }

    /** @param like keeps its measure and frequency, so that figures already reported stay figures of it */
    private Indicator indicator(Chance chance, IndicatorCode code, @Nullable Indicator like) {
        MeasureKind measure = like == null ? chance.oneOf(MeasureKind.values()) : like.measure();
        UnitRule units = switch (measure) {
            case RATIO -> UnitRule.RATIO;
            case YES_NO -> chance.oneOf(UnitRule.SUM, UnitRule.RATIO);
            default -> chance.oneOf(UnitRule.SUM, UnitRule.SUM, UnitRule.AVERAGE, UnitRule.MIN, UnitRule.MAX);
        };
        TimeRule time = switch (measure) {
            case YES_NO -> chance.oneOf(TimeRule.LAST, TimeRule.MIN, TimeRule.MAX);
            case FLOW -> chance.percent(50) ? TimeRule.SUM : chance.oneOf(TimeRule.values());
            default -> chance.oneOf(TimeRule.values());
        };
        Name part = measure == MeasureKind.RATIO ? new Name("phần", "part") : null;
        boolean percent = units == UnitRule.RATIO && chance.percent(60);
        Indicator indicator = new Indicator(
                code,
                chance.oneOf(groups),
                new Name(code.value(), code.value()),
                measure,
                percent ? new Name("%", "%") : new Name("điểm", "points"),
                chance.between(0, 6),
                part == null ? 0 : chance.between(0, 6),
                like == null ? chance.oneOf(List.of(Frequency.values())) : like.frequency(),
                time,
                units,
                chance.oneOf(Direction.values()),
                part,
                part,
                indicators.size());
        Indicator divided = measure == MeasureKind.SCORE || measure == MeasureKind.YES_NO || chance.percent(70)
                ? indicator
                : indicator.by(chance.percent(75) ? CHANNELS : CHANNELS.subList(1, 3));
        return like == null && chance.percent(15) ? amended(chance, divided) : divided;
    }

    /** The same with other rules from some day on, and now and then with others again. */
    private Indicator amended(Chance chance, Indicator indicator) {
        List<Indicator.Amendment> amendments = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(List.of(chance.dayOf(YEAR), chance.dayOf(YEAR)))) {
            Indicator other = indicator(chance, indicator.code(), indicator);
            amendments.add(new Indicator.Amendment(
                    day,
                    other.theme(),
                    other.decimals(),
                    other.partDecimals(),
                    other.acrossTime(),
                    other.acrossUnits()));
        }
        return indicator.with(amendments);
    }

    /** One or two forms for the wards of a frequency; departments have one of their own, now and then with one in common. */
    private void drawForms(Chance chance, List<UnitId> scopes) {
        Map<Frequency, List<IndicatorCode>> byFrequency = new EnumMap<>(Frequency.class);
        for (Indicator indicator : indicators) {
            byFrequency
                    .computeIfAbsent(indicator.frequency(), f -> new ArrayList<>())
                    .add(indicator.code());
        }
        byFrequency.forEach((frequency, codes) -> {
            int cut = codes.size() > 2 && chance.percent(30) ? chance.between(1, codes.size() - 1) : codes.size();
            add(chance, "P1", frequency, UnitKind.WARD, scopes, codes.subList(0, cut));
            if (cut < codes.size()) {
                List<IndicatorCode> rest = codes.subList(cut, codes.size());
                boolean departments = chance.percent(50);
                add(chance, "P2", frequency, departments ? UnitKind.DEPARTMENT : UnitKind.WARD, scopes, rest);
            } else if (chance.percent(25)) {
                add(chance, "PB", frequency, UnitKind.DEPARTMENT, scopes, List.of(chance.oneOf(codes)));
            }
        });
    }

    /** Forms for groups and cells, by dice of their own: of what wards are asked for, and of what nobody else is. */
    void drawBelow(Chance chance, List<UnitId> scopes) {
        for (Frequency frequency : Frequency.values()) {
            List<IndicatorCode> codes = indicators.stream()
                    .filter(indicator -> indicator.frequency() == frequency && chance.percent(60))
                    .map(Indicator::code)
                    .toList();
            if (!codes.isEmpty()) {
                formsBelow.add(form(chance, "TDP", frequency, UnitKind.RESIDENTIAL_GROUP, scopes, codes));
                formsBelow.add(form(chance, "CB", frequency, UnitKind.PARTY_CELL, scopes, codes));
            }
        }
    }

    private void add(
            Chance chance,
            String prefix,
            Frequency frequency,
            UnitKind level,
            List<UnitId> scopes,
            List<IndicatorCode> codes) {
        forms.add(form(chance, prefix, frequency, level, scopes, codes));
    }

    private static Form form(
            Chance chance,
            String prefix,
            Frequency frequency,
            UnitKind level,
            List<UnitId> scopes,
            List<IndicatorCode> codes) {
        List<IndicatorCode> asked = new ArrayList<>(codes);
        if (chance.percent(5)) {
            asked.add(new IndicatorCode("CT-CHUA-CO")); // asked for, and never defined
        }
        String code = prefix + "-" + frequency;
        return new Form(
                new FormCode(code),
                new Name(code, code),
                frequency,
                level,
                chance.percent(75) ? scopes.getFirst() : chance.oneOf(scopes),
                chance.percent(75) ? RandomCalendars.DECREE : RandomCalendars.MONTHS,
                YEAR - 1,
                null,
                asked);
    }

    /** Publishes all at the start; some themes, indicators and forms change later, for all periods. */
    void define(Chance chance, Timeline timeline, LocalDate start) {
        for (Theme theme : themes) {
            timeline.catalogue(Timeline.at(start, 8), head -> new CatalogueEvent.ThemeDefined(head, theme));
            if (chance.percent(10)) {
                Theme again = new Theme(theme.code(), theme.parent(), theme.name(), new BigDecimal("1.5"), 9);
                timeline.catalogue(later(chance), head -> new CatalogueEvent.ThemeDefined(head, again));
            }
        }
        for (Indicator indicator : indicators) {
            timeline.catalogue(Timeline.at(start, 10), head -> new CatalogueEvent.IndicatorDefined(head, indicator));
            if (chance.percent(10)) {
                Indicator anew = indicator(chance, indicator.code(), indicator);
                Indicator again = chance.percent(50) ? amended(chance, anew) : anew;
                timeline.catalogue(later(chance), head -> new CatalogueEvent.IndicatorDefined(head, again));
            }
        }
        timeline.catalogue(Timeline.at(start, 10), head -> new CatalogueEvent.ValidationRuleDefined(head, rule(start)));
        define(chance, timeline, start, forms);
    }

    private static void define(Chance chance, Timeline timeline, LocalDate start, List<Form> forms) {
        for (Form form : forms) {
            timeline.catalogue(Timeline.at(start, 11), head -> new CatalogueEvent.FormDefined(head, form));
            if (chance.percent(15) && form.indicators().size() > 1) {
                Form again = with(
                        form, form.indicators().subList(1, form.indicators().size()));
                timeline.catalogue(later(chance), head -> new CatalogueEvent.FormDefined(head, again));
            }
        }
    }

    private static java.time.Instant later(Chance chance) {
        return Timeline.at(chance.dayOf(YEAR), 11);
    }

    private static Form with(Form form, List<IndicatorCode> indicators) {
        return new Form(
                form.code(),
                form.name(),
                form.frequency(),
                form.level(),
                form.scope(),
                form.calendar(),
                form.firstYear(),
                form.lastYear(),
                indicators);
    }

    /** Publishes the forms of groups and cells; some lose an indicator later. */
    void defineBelow(Chance chance, Timeline timeline, LocalDate start) {
        define(chance, timeline, start, formsBelow);
    }

    List<Form> formsBelow() {
        return formsBelow;
    }

    List<Form> forms() {
        return forms;
    }

    List<Indicator> all() {
        return indicators;
    }

    /** As first defined; null for one that a form asks for and nobody has defined. */
    @Nullable
    Indicator indicator(IndicatorCode code) {
        for (Indicator indicator : indicators) {
            if (indicator.code().equals(code)) {
                return indicator;
            }
        }
        return null;
    }

    /** That nothing need be filled in; it moves no figure, whatever it says. */
    private ValidationRule rule(LocalDate from) {
        var unasked = new ValidationRule.Unasked(
                indicators.stream().map(Indicator::code).toList());
        return new ValidationRule(new RuleCode("QUY-TAC"), List.of(new ValidationRule.Edition(from, null, unasked)));
    }
}
