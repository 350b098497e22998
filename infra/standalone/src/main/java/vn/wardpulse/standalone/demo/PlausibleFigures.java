package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * Figures that a ward could report: seeded, the same for the same seed, ward, indicator and period, whatever was asked
 * before. Sizes follow the ward, trends follow the time, and the annual targets of the plan lie within reach of most.
 */
public final class PlausibleFigures {

    private final long seed;

    public PlausibleFigures(long seed) {
        this.seed = seed;
    }

    public Figure of(DemoWard ward, IndicatorCode indicator, Period period) {
        return new Draw(ward, period, random(ward, indicator, period)).figure(indicator.value());
    }

    /** A form's lines; with a slip, one flow is a little off, as it happens before somebody looks again. */
    List<ReportedFigure> lines(DemoWard ward, Form form, Period period, boolean slip) {
        List<ReportedFigure> lines = new ArrayList<>();
        boolean slipped = !slip;
        for (IndicatorCode indicator : form.indicators()) {
            Figure figure = of(ward, indicator, period);
            if (!slipped
                    && figure instanceof Figure.Amount amount
                    && amount.value().intValue() >= 3) {
                figure = new Figure.Amount(amount.value().add(BigDecimal.ONE));
                slipped = true;
            }
            lines.add(new ReportedFigure(indicator, figure, null));
        }
        return lines;
    }

    private SplittableRandom random(DemoWard ward, IndicatorCode indicator, Period period) {
        long mixed = seed;
        for (String part : new String[] {ward.unit().value(), family(indicator.value()), period.toString()}) {
            mixed = mixed * 0x9E3779B97F4A7C15L + part.hashCode();
        }
        SplittableRandom random = new SplittableRandom(mixed);
        random.nextLong();
        return random;
    }

    /** The three food-premises figures speak of the same inspections, so they start from the same draw. */
    private static String family(String indicator) {
        return switch (indicator) {
            case "FOO-01", "FOO-02", "FOO-03" -> "FOO-inspections";
            default -> indicator;
        };
    }

    /** One figure in the making. {@code years} is the time since the start of 2022, which trends follow. */
    private record Draw(DemoWard ward, Period period, SplittableRandom random) {

        Figure figure(String indicator) {
            return switch (indicator) {
                case "URB-01" -> whole(3.1 + 0.7 * ward.vigour() + spread(0.9));
                case "URB-02" -> count(0.52 + 0.12 * ward.vigour());
                case "URB-03" -> share(ward.groups(), 0.77 + 0.035 * years() + 0.03 * ward.vigour(), 0.03);
                case "URB-04" -> share(sized(75, 0.3), 0.957 + 0.012 * ward.vigour(), 0.02);
                case "ADM-01" -> share(sized(1_050, 0.2), 0.9925 + 0.004 * ward.vigour(), 0.004);
                case "ADM-02" -> share(sized(1_120, 0.2), 0.58 + 0.075 * years() + 0.03 * ward.vigour(), 0.03);
                case "ADM-03" -> decimal(94.7 + 0.9 * ward.vigour() + spread(0.6), 1);
                case "ADM-04" -> share(sized(4_600, 0.15), 0.27 + 0.022 * years() + 0.012 * ward.vigour(), 0.012);
                case "SOC-01" -> whole((18 + ward.residents() / 1_600.0) * (1.22 - 0.245 * (years() + 0.9)));
                case "SOC-02" -> count(19.6 + 2.2 * ward.vigour() + (late() ? 1.5 : 0));
                case "SOC-03" -> share(sized(520, 0.1), random.nextInt(9) == 0 ? 0.994 : 1, 0);
                case "CUL-01" -> share(ward.residents() / 4, 0.925 + 0.008 * ward.vigour(), 0.01);
                case "CUL-02" -> share(ward.groups(), 0.9 + 0.03 * ward.vigour(), 0.03);
                case "CUL-03" -> count(2.15 + 0.3 * ward.vigour());
                case "CUL-04" -> share(ward.residents(), 0.445 + 0.006 * years() + 0.012 * ward.vigour(), 0.008);
                case "CUL-05" -> count(1.05 + 0.25 * ward.vigour());
                case "HEA-01" -> share(ward.residents(), 0.932 + 0.006 * years() + 0.006 * ward.vigour(), 0.004);
                case "HEA-02" -> share(sized(46, 0.2), 0.955 + 0.012 * ward.vigour(), 0.02);
                case "HEA-03" -> share(ward.residents(), 0.845 + 0.028 * years() + 0.012 * ward.vigour(), 0.008);
                case "EDU-01" -> whole(5.1 + 0.9 * ward.vigour() + spread(0.5));
                case "EDU-02" -> share(ward.residents() / 48, random.nextInt(3) == 0 ? 1 : 0.996, 0.002);
                case "FOO-01" -> new Figure.Amount(BigDecimal.valueOf(inspected()));
                case "FOO-02" -> compliers();
                case "FOO-03" -> violators();
                case "FOO-04" -> whole(ward.login().equals("thachban") && period.equals(Period.month(2023, 7)) ? 1 : 0);
                case "FOO-05" -> whole(ward.login().equals("ngoclam") ? 3 : 1.4 + spread(0.6));
                case "SEC-01" -> count(2.3 * ward.residents() / 25_000 * (1 - 0.05 * years()));
                case "SEC-02" -> share(ward.groups(), 0.86 + 0.055 * years() + 0.03 * ward.vigour(), 0.03);
                case "SEC-03" -> count(0.11 - 0.03 * ward.vigour());
                case "SEC-04" -> tonnes(ward.residents() * 0.0255, 0.981 + 0.004 * ward.vigour());
                case "SEC-05" -> count(4.2 + 0.5 * ward.vigour());
                default -> new Figure.NoData("chưa có nguồn số liệu");
            };
        }

        private double years() {
            return period.year() - 2022 + period.lastMonth() / 12.0;
        }

        private boolean late() {
            return period.lastMonth() > 6;
        }

        private double spread(double width) {
            return (random.nextDouble() * 2 - 1) * width;
        }

        /** A number around {@code usual} for a ward of 25,000 residents. */
        private int sized(double usual, double spread) {
            return (int) Math.max(1, Math.round(usual * ward.residents() / 25_000 * (1 + spread(spread))));
        }

        private int inspected() {
            SplittableRandom same = random.split();
            return (int) Math.max(4, Math.round(15 + 1.5 * ward.vigour() + (same.nextDouble() * 2 - 1) * 3));
        }

        private int compliant(int inspected) {
            return (int)
                    Math.clamp(Math.round(inspected * (0.905 + 0.02 * ward.vigour() + spread(0.05))), 0, inspected);
        }

        private Figure compliers() {
            int inspected = inspected();
            return pair(compliant(inspected), inspected);
        }

        private Figure violators() {
            int inspected = inspected();
            int violating = inspected - compliant(inspected);
            return pair(violating > 0 && random.nextInt(14) == 0 ? violating - 1 : violating, violating);
        }

        /** How often something happens that happens {@code expected} times on average: a Poisson draw. */
        private Figure count(double expected) {
            double limit = Math.exp(-Math.max(0, expected));
            double product = random.nextDouble();
            int count = 0;
            while (product > limit) {
                product *= random.nextDouble();
                count++;
            }
            return new Figure.Amount(BigDecimal.valueOf(count));
        }

        private Figure whole(double value) {
            return new Figure.Amount(BigDecimal.valueOf(Math.max(0, Math.round(value))));
        }

        private Figure decimal(double value, int decimals) {
            return new Figure.Amount(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
        }

        private Figure share(int of, double rate, double spread) {
            return pair((int) Math.clamp(Math.round(of * (rate + spread(spread))), 0, of), of);
        }

        private Figure tonnes(double of, double rate) {
            BigDecimal all = BigDecimal.valueOf(of * (1 + spread(0.04))).setScale(1, RoundingMode.HALF_UP);
            BigDecimal collected = all.multiply(BigDecimal.valueOf(Math.min(1, rate + spread(0.006))))
                    .setScale(1, RoundingMode.HALF_UP);
            return new Figure.Pair(collected, all);
        }

        private static Figure pair(int numerator, int denominator) {
            return new Figure.Pair(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }
    }
}
