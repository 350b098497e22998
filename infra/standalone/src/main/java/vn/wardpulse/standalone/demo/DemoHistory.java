package vn.wardpulse.standalone.demo;

import java.util.List;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Form;

/** Figures of 2022, and of 2021 where targets rest on it, as the CSV file that an analyst imports. */
final class DemoHistory {

    private static final IndicatorCode BASED_ON_2021 = new IndicatorCode("SOC-01");

    private DemoHistory() {}

    static String csv(long seed, List<Form> forms) {
        PlausibleFigures figures = new PlausibleFigures(seed);
        StringBuilder csv = new StringBuilder("unit,indicator,period,value,numerator,denominator\n");
        for (DemoWard ward : DemoWard.ALL) {
            for (Form form : forms) {
                for (IndicatorCode indicator : form.indicators()) {
                    for (int year = indicator.equals(BASED_ON_2021) ? 2021 : 2022; year <= 2022; year++) {
                        for (Period period : Period.year(year).subPeriods(form.frequency())) {
                            csv.append(ward.unit())
                                    .append(',')
                                    .append(indicator)
                                    .append(',')
                                    .append(period);
                            csv.append(columns(figures.of(ward, indicator, period)));
                        }
                    }
                }
            }
        }
        return csv.toString();
    }

    private static String columns(Figure figure) {
        return switch (figure) {
            case Figure.Amount amount -> "," + amount.value().toPlainString() + ",,\n";
            case Figure.Pair pair ->
                ",," + pair.numerator().toPlainString() + ","
                        + pair.denominator().toPlainString() + "\n";
            case Figure.NoData none -> throw new IllegalStateException("no figure for the past: " + none.reason());
        };
    }
}
