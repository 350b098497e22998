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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** Checks lines against the indicators that a form asks for. */
public final class FigureCheck {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_TEXT = 1_000;

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
                Reading reading = new Reading(indicator, faults);
                String remark = reading.text(line.remark(), "/remark");
                reading.figure(line.figure())
                        .ifPresent(figure ->
                                figures.put(indicator.code(), new ReportedFigure(indicator.code(), figure, remark)));
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
                List<Fault> own = of(indicator, line.figure());
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

    private static List<Fault> of(Indicator indicator, Figure figure) {
        List<Fault> faults = new ArrayList<>();
        boolean ratio = indicator.measure() == MeasureKind.RATIO;
        switch (figure) {
            case Figure.NoData noData -> {}
            case Figure.Amount amount when ratio -> faults.add(Faults.kind(indicator, true));
            case Figure.Pair pair when !ratio -> faults.add(Faults.kind(indicator, false));
            case Figure.Amount(BigDecimal value) -> amount(indicator, value, faults);
            case Figure.Pair pair -> pair(indicator, pair, faults);
        }
        return faults;
    }

    private static void amount(Indicator indicator, BigDecimal value, List<Fault> faults) {
        if (indicator.measure() == MeasureKind.YES_NO) {
            if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
                faults.add(Faults.yesOrNo(indicator));
            }
            return;
        }
        number(indicator, "", value, indicator.decimals(), faults);
        if (indicator.measure() == MeasureKind.SCORE && value.compareTo(HUNDRED) > 0) {
            faults.add(Faults.score(indicator, value));
        }
    }

    private static void pair(Indicator indicator, Figure.Pair pair, List<Fault> faults) {
        number(indicator, "/numerator", pair.numerator(), indicator.partDecimals(), faults);
        number(indicator, "/denominator", pair.denominator(), indicator.partDecimals(), faults);
        if (indicator.percentage() && pair.numerator().compareTo(pair.denominator()) > 0) {
            faults.add(Faults.above(indicator, pair));
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

    /** Reads one line; what it cannot read it says. */
    private record Reading(Indicator indicator, List<Fault> faults) {

        Optional<Figure> figure(Line.@Nullable Entered entered) {
            String kind = entered == null || entered.kind() == null ? "" : entered.kind();
            boolean ratio = indicator.measure() == MeasureKind.RATIO;
            if (entered != null && kind.equals("no-data")) {
                String reason = text(entered.reason(), "/reason");
                if (reason == null) {
                    faults.add(Faults.reasonNeeded(indicator));
                    return Optional.empty();
                }
                return Optional.of(new Figure.NoData(reason));
            }
            if (entered == null || !kind.equals(ratio ? "pair" : "amount")) {
                faults.add(Faults.kind(indicator, ratio));
                return Optional.empty();
            }
            if (!ratio) {
                return decimal(entered.value(), "").map(Figure.Amount::new);
            }
            Optional<BigDecimal> numerator = decimal(entered.numerator(), "/numerator");
            Optional<BigDecimal> denominator = decimal(entered.denominator(), "/denominator");
            if (numerator.isEmpty() || denominator.isEmpty()) {
                return Optional.empty();
            }
            if (denominator.get().signum() == 0 && numerator.get().signum() != 0) {
                faults.add(Faults.overZero(indicator, numerator.get()));
                return Optional.empty();
            }
            return Optional.of(new Figure.Pair(numerator.get(), denominator.get()));
        }

        private Optional<BigDecimal> decimal(@Nullable String text, String part) {
            String trimmed = text == null ? "" : text.trim();
            if (!NUMBER.matcher(trimmed).matches()) {
                faults.add(Faults.unreadable(indicator, part, shortened(trimmed)));
                return Optional.empty();
            }
            BigDecimal value = new BigDecimal(trimmed).stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
            if (value.precision() > Figure.MAX_DIGITS || value.scale() > Figure.MAX_DECIMALS) {
                faults.add(Faults.tooLong(indicator, part));
                return Optional.empty();
            }
            return Optional.of(value);
        }

        /** Text as it is kept: trimmed, and null where there is none. */
        @Nullable
        String text(@Nullable String text, String part) {
            if (text == null || text.isBlank()) {
                return null;
            }
            if (text.length() > LONGEST_TEXT) {
                faults.add(Faults.tooWordy(indicator, part, LONGEST_TEXT));
            }
            return text.trim();
        }

        private static String shortened(String text) {
            return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
    }
}
