package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** Checks lines against the indicators that a form asks for. */
public final class FigureCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Indicator> asked;
    private final Map<IndicatorCode, Figure> before;

    /**
     * @param asked the form's indicators, in its order
     * @param before what counted in the period before, for the unusual changes; may lack any
     */
    public FigureCheck(List<Indicator> asked, Map<IndicatorCode, Figure> before) {
        this.asked = List.copyOf(asked);
        this.before = Map.copyOf(before);
    }

    /** Checks what is to be handed in: every indicator once, every warning explained. */
    public Checked whole(List<Line> lines) {
        Checked read = part(lines);
        List<Fault> faults = new ArrayList<>(read.faults());
        Set<String> touched = new HashSet<>();
        lines.forEach(line -> touched.add(Objects.requireNonNullElse(line.indicator(), "")));
        asked.stream()
                .filter(indicator -> !touched.contains(indicator.code().value()))
                .map(Faults::required)
                .forEach(faults::add);
        return new Checked(read.figures(), inOrder(faults));
    }

    /** Checks lines that need not be the whole form, such as figures of the past. */
    public Checked part(List<Line> lines) {
        Checked read = read(lines);
        List<Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(complaints(read.figures()));
        return new Checked(read.figures(), faults);
    }

    /** Everything that would keep a draft from being handed in as it is. */
    public List<Fault> open(List<ReportedFigure> draft) {
        List<Fault> faults = new ArrayList<>(complaints(draft));
        Set<IndicatorCode> filled = new HashSet<>();
        draft.forEach(figure -> filled.add(figure.indicator()));
        asked.stream()
                .filter(indicator -> !filled.contains(indicator.code()))
                .map(Faults::required)
                .forEach(faults::add);
        return inOrder(faults);
    }

    /** Only what cannot be kept at all is a fault here: a draft may be wrong and incomplete. */
    public Checked read(List<Line> lines) {
        Map<String, Indicator> known = new HashMap<>();
        asked.forEach(indicator -> known.put(indicator.code().value(), indicator));
        Map<IndicatorCode, ReportedFigure> figures = new HashMap<>();
        Set<IndicatorCode> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String code = Objects.requireNonNullElse(line.indicator(), "");
            Indicator indicator = known.get(code);
            if (indicator == null) {
                faults.add(Faults.unknown("figures/" + (code.isBlank() ? "[" + i + "]" : code), code));
            } else if (!seen.add(indicator.code())) {
                faults.add(Faults.duplicate(indicator));
            } else {
                new LineReading(indicator, faults).read(line).ifPresent(read -> figures.put(indicator.code(), read));
            }
        }
        return new Checked(
                asked.stream()
                        .flatMap(indicator -> Optional.ofNullable(figures.get(indicator.code())).stream())
                        .toList(),
                faults);
    }

    /** What readable figures break, form by form: ranges, decimals, ratios above 1, changes that want explaining. */
    private List<Fault> complaints(List<ReportedFigure> figures) {
        Map<IndicatorCode, Indicator> known = new HashMap<>();
        asked.forEach(indicator -> known.put(indicator.code(), indicator));
        List<Fault> faults = new ArrayList<>();
        for (ReportedFigure line : figures) {
            Indicator indicator = known.get(line.indicator());
            if (indicator != null) {
                List<Fault> own = line.channels().isEmpty()
                        ? of(indicator, "", line.figure())
                        : byChannels(indicator, line.channels());
                faults.addAll(own);
                if (own.isEmpty() && line.remark() == null) {
                    Optional.ofNullable(before.get(line.indicator()))
                            .flatMap(last -> Jump.between(indicator, last, line.figure()))
                            .ifPresent(faults::add);
                }
            }
        }
        return faults;
    }

    /** Every channel, once one is there; what the parts come to is right if they are. */
    private static List<Fault> byChannels(Indicator indicator, List<ChannelFigure> parts) {
        Set<ChannelCode> filled = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        parts.forEach(part -> {
            filled.add(part.channel());
            faults.addAll(of(indicator, Faults.by(part.channel()), part.figure()));
        });
        indicator.channels().stream()
                .filter(channel -> !filled.contains(channel.code()))
                .map(channel -> Faults.channelRequired(indicator, channel))
                .forEach(faults::add);
        return faults;
    }

    private static List<Fault> of(Indicator indicator, String at, Figure figure) {
        List<Fault> faults = new ArrayList<>();
        boolean ratio = indicator.measure() == MeasureKind.RATIO;
        switch (figure) {
            case Figure.NoData noData -> {}
            case Figure.Amount amount when ratio -> faults.add(Faults.kind(indicator, at, true));
            case Figure.Pair pair when !ratio -> faults.add(Faults.kind(indicator, at, false));
            case Figure.Amount(BigDecimal value) -> amount(indicator, at, value, faults);
            case Figure.Pair pair -> pair(indicator, at, pair, faults);
        }
        return faults;
    }

    private static void amount(Indicator indicator, String at, BigDecimal value, List<Fault> faults) {
        if (indicator.measure() == MeasureKind.YES_NO) {
            if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
                faults.add(Faults.yesOrNo(indicator));
            }
            return;
        }
        number(indicator, at, value, indicator.decimals(), faults);
        if (indicator.measure() == MeasureKind.SCORE && value.compareTo(HUNDRED) > 0) {
            faults.add(Faults.score(indicator, value));
        }
    }

    private static void pair(Indicator indicator, String at, Figure.Pair pair, List<Fault> faults) {
        number(indicator, at + "/numerator", pair.numerator(), indicator.partDecimals(), faults);
        number(indicator, at + "/denominator", pair.denominator(), indicator.partDecimals(), faults);
        if (indicator.percentage() && pair.numerator().compareTo(pair.denominator()) > 0) {
            faults.add(Faults.above(indicator, at, pair));
        }
    }

    private static void number(Indicator indicator, String part, BigDecimal value, int decimals, List<Fault> faults) {
        if (value.signum() < 0) {
            faults.add(Faults.negative(indicator, part, value));
        }
        if (value.scale() > decimals) {
            faults.add(Faults.decimals(indicator, part, value, decimals));
        }
    }

    private List<Fault> inOrder(List<Fault> faults) {
        Map<String, Integer> order = new HashMap<>();
        for (Indicator indicator : asked) {
            order.put(Faults.at(indicator.code()), order.size());
        }
        return faults.stream()
                .sorted(java.util.Comparator.comparing(fault -> {
                    String[] parts = fault.where().split("/", 3);
                    return order.getOrDefault(parts[0] + "/" + (parts.length > 1 ? parts[1] : ""), Integer.MAX_VALUE);
                }))
                .toList();
    }
}
