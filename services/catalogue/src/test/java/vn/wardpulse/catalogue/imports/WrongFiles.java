package vn.wardpulse.catalogue.imports;

import static vn.wardpulse.catalogue.imports.ImportFile.CALENDARS;
import static vn.wardpulse.catalogue.imports.ImportFile.FORMS;
import static vn.wardpulse.catalogue.imports.ImportFile.HOLIDAYS;
import static vn.wardpulse.catalogue.imports.ImportFile.INDICATORS;
import static vn.wardpulse.catalogue.imports.ImportFile.TARGETS;
import static vn.wardpulse.catalogue.imports.ImportFile.THEMES;
import static vn.wardpulse.catalogue.imports.ImportFile.UNITS;

import java.util.stream.Stream;

/** Files with one thing wrong each. */
final class WrongFiles {

    private WrongFiles() {}

    /** One thing wrong, and what is said of it. */
    record Wrong(Files files, String code, String where) {

        @Override
        public String toString() {
            return code + " at " + where;
        }
    }

    static final String UNIT_HEADER = "code,kind,name_vi,name_en,parent_code,valid_from,valid_to";
    private static final String CITY = "01,city,Hà Nội,Ha Noi,,,";
    static final String DAY_HEADER = "date,kind,name_vi,name_en";

    static Stream<Wrong> everyKind() {
        return Stream.of(
                // the file
                wrong(
                        Files.of(UNITS, UNIT_HEADER).with(UNITS, new byte[] {'c', (byte) 0xff}),
                        "not-utf-8",
                        "units.csv"),
                wrong(Files.of(UNITS, UNIT_HEADER), "empty-file", "units.csv"),
                wrong(units("01,city,\"Hà Nội,Ha Noi,,,"), "wrong-field-count", "units.csv:2"),
                wrong(
                        Files.of(HOLIDAYS, DAY_HEADER + ",note", "2023-01-01,day_off,a,b,c"),
                        "unknown-column",
                        "holidays.csv:1:note"),
                wrong(
                        Files.of(HOLIDAYS, DAY_HEADER + ",kind", "2023-01-01,day_off,a,b,c"),
                        "column-twice",
                        "holidays.csv:1:kind"),
                wrong(
                        Files.of(HOLIDAYS, "date,kind,name_vi", "2023-01-01,day_off,a"),
                        "missing-column",
                        "holidays.csv:1:name_en"),
                wrong(units("01,city,Hà Nội,Ha Noi,,"), "wrong-field-count", "units.csv:2"),
                wrong(units("01" + ",".repeat(20_000)), "csv-unreadable", "units.csv"),
                // the cell
                wrong(units("01,city,=HYPERLINK(1),Ha Noi,,,"), "formula", "units.csv:2:name_vi"),
                wrong(units("01,city,@SUM,Ha Noi,,,"), "formula", "units.csv:2:name_vi"),
                wrong(units("01,city,-1+1,Ha Noi,,,"), "formula", "units.csv:2:name_vi"),
                wrong(units("01,city,\"Hà\nNội\",Ha Noi,,,"), "control-character", "units.csv:2:name_vi"),
                wrong(units("01,city,Hà\u202ENội,Ha Noi,,,"), "control-character", "units.csv:2:name_vi"),
                wrong(units("01,city," + "a".repeat(4001) + ",Ha Noi,,,"), "too-long", "units.csv:2:name_vi"),
                wrong(units("01,city,,Ha Noi,,,"), "empty", "units.csv:2:name_vi"),
                wrong(units("0 1,city,Hà Nội,Ha Noi,,,"), "not-a-code", "units.csv:2:code"),
                wrong(units("01,town,Hà Nội,Ha Noi,,,"), "unknown-word", "units.csv:2:kind"),
                wrong(units("01,city,Hà Nội,Ha Noi,,31/12/2023,"), "not-a-date", "units.csv:2:valid_from"),
                wrong(units("01,city,Hà Nội,Ha Noi,,2023-02-29,"), "not-a-date", "units.csv:2:valid_from"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "streets,0,,", "streets,7,,"),
                        "not-an-integer",
                        "indicators.csv:2:decimals"),
                wrong(
                        Files.shipped().replacing(THEMES, "Urban renewal,1", "Urban renewal,\"1,5\""),
                        "not-a-number",
                        "themes.csv:3:weight"),
                // units
                wrong(units(CITY, CITY), "overlapping-spells", "units.csv:3:valid_from"),
                wrong(
                        units("01,city,Hà Nội,Ha Noi,,2023-01-01,2022-01-01"),
                        "ends-before-it-begins",
                        "units.csv:2:valid_to"),
                wrong(units(CITY, "004,district,Long Biên,Long Bien,02,,"), "unknown-unit", "units.csv:3:parent_code"),
                wrong(
                        units("01,city,Hà Nội,Ha Noi,,2010-01-01,", "004,district,Long Biên,Long Bien,01,,"),
                        "parent-not-valid",
                        "units.csv:3:parent_code"),
                wrong(
                        units("01,city,Hà Nội,Ha Noi,004,,", "004,district,Long Biên,Long Bien,01,,"),
                        "loop",
                        "units.csv:2:parent_code"),
                wrong(Files.of(UNITS, UNIT_HEADER + ",id", CITY + ",7"), "foreign-id", "units.csv:2:id"),
                wrong(
                        Files.of(UNITS, UNIT_HEADER + ",id", CITY + ",01", "01,city,Hà,Ha,,2020-01-01,,01~20200101"),
                        "code-held-twice",
                        "units.csv:3:valid_from"),
                wrong(
                        Files.of(
                                UNITS,
                                UNIT_HEADER + ",id",
                                "01,city,Hà,Ha,,,2020-01-01,01",
                                "01,district,Hà,Ha,,2020-01-01,,01"),
                        "kind-changes",
                        "units.csv:3:kind"),
                // themes and indicators
                wrong(
                        Files.shipped().replacing(THEMES, "Urban renewal,1", "Urban renewal,0"),
                        "weight-not-positive",
                        "themes.csv:3:weight"),
                wrong(
                        Files.shipped().replacing(THEMES, "URB,LB2023,", "URB,LB2024,"),
                        "unknown-theme",
                        "themes.csv:3:parent_code"),
                wrong(Files.shipped().replacing(THEMES, "LB2023,,", "LB2023,URB,"), "loop", "themes.csv:2:parent_code"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "URB-01,URB,", "URB-01,LIF,"),
                        "theme-not-a-leaf",
                        "indicators.csv:2:theme"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "URB-01,URB,", "URB-01,URX,"),
                        "unknown-theme",
                        "indicators.csv:2:theme"),
                wrong(
                        Files.shipped()
                                .replacing(
                                        INDICATORS,
                                        "quarterly,last,ratio,higher,Số tổ dân phố đạt",
                                        "quarterly,last,sum,higher,Số tổ dân phố đạt"),
                        "rule-does-not-fit",
                        "indicators.csv:4:across_units"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "streets,0,,quarterly,last", "streets,0,,quarterly,sum"),
                        "not-addable",
                        "indicators.csv:2:across_time"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "works,0,,monthly,sum", "works,0,,monthly,last"),
                        "flow-adds-up",
                        "indicators.csv:3:across_time"),
                wrong(
                        Files.shipped()
                                .replacing(
                                        INDICATORS,
                                        "streets,0,,quarterly,last,sum,higher,",
                                        "streets,0,,quarterly,last,sum,higher,Tử số"),
                        "needless-part",
                        "indicators.csv:2:numerator_vi"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "at_most,2,", "at_least,2,"),
                        "target-against-direction",
                        "indicators.csv:30:target_kind"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "at_most,2,", "at_most,2,2022"),
                        "needless-baseline",
                        "indicators.csv:30:target_baseline"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "at_most,2,", "at_most,-2,"),
                        "target-below-zero",
                        "indicators.csv:30:target_value"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "range,1..2", "range,2..1"),
                        "not-a-range",
                        "indicators.csv:27:target_value"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "fraction,1/3", "fraction,4/3"),
                        "not-a-fraction",
                        "indicators.csv:10:target_value"),
                wrong(
                        Files.shipped().replacing(INDICATORS, "percent,5,", "percent,105,"),
                        "not-a-percentage",
                        "indicators.csv:28:target_value"),
                // calendars
                wrong(
                        Files.of(HOLIDAYS, DAY_HEADER, "2023-01-01,day_off,a,b", "2023-01-01,day_off,a,b"),
                        "stated-twice",
                        "holidays.csv:3:date"),
                wrong(
                        Files.shipped().replacing(CALENDARS, "decree_09,15,", "decree_09,14,"),
                        "not-an-integer",
                        "calendars.csv:2:due_day"),
                wrong(
                        Files.shipped().replacing(CALENDARS, "2021,2024", "2021,2022"),
                        "years-without-calendar",
                        "forms.csv:2:calendar"),
                // forms
                wrong(
                        Files.shipped().replacing(FORMS, "LB2023-Y,Báo", "LB2023-M,Báo"),
                        "stated-twice",
                        "forms.csv:5:code"),
                wrong(
                        Files.shipped().replacing(FORMS, "CUL-01|CUL-02", "CUL-01|CUL-01"),
                        "indicator-twice",
                        "forms.csv:5:indicators"),
                wrong(
                        Files.shipped().replacing(FORMS, "CUL-01|CUL-02", "CUL-01|CUL-09"),
                        "unknown-indicator",
                        "forms.csv:5:indicators"),
                wrong(
                        Files.shipped().replacing(FORMS, "CUL-01|CUL-02", "CUL-01|CUL-03"),
                        "frequency-differs",
                        "forms.csv:5:frequency"),
                wrong(
                        Files.shipped()
                                .replacing(
                                        FORMS,
                                        "CUL-01|CUL-02",
                                        "CUL-01|CUL-02\n" + "LB2023-Z,Z,Z,yearly,ward,01,ND09,2023,,CUL-02"),
                        "indicator-in-two-forms",
                        "forms.csv:6:indicators"),
                wrong(
                        Files.shipped().replacing(FORMS, "yearly,ward,004,ND09", "yearly,ward,005,ND09"),
                        "unknown-unit",
                        "forms.csv:4:scope"),
                wrong(
                        Files.shipped().replacing(FORMS, "half_yearly,ward,004,ND09", "half_yearly,ward,004,ND99"),
                        "unknown-calendar",
                        "forms.csv:4:calendar"),
                // targets
                wrong(targets("00199,2023,SOC-02,at_least,1,"), "unknown-unit", "targets.csv:2:unit"),
                wrong(targets("00139,2026,SOC-02,at_least,1,"), "unknown-unit", "targets.csv:2:unit"),
                wrong(targets("00139,2023,SOC-99,at_least,1,"), "unknown-indicator", "targets.csv:2:indicator"),
                wrong(targets("00139,2023,SOX/*,usual,,"), "unknown-theme", "targets.csv:2:indicator"),
                wrong(targets("00139,2023,SOC/*,at_least,1,"), "theme-needs-usual", "targets.csv:2:target_kind"),
                wrong(
                        targets("00139,2023,SOC-01,reduce_by_fraction,1/3,2023"),
                        "baseline-not-before",
                        "targets.csv:2:target_baseline"),
                wrong(
                        targets("00139,2023,SOC-02,at_least,1,", "00139,2023,SOC-02,at_least,2,"),
                        "stated-twice",
                        "targets.csv:3:indicator"),
                wrong(
                        targets("00139,2023,SOC-02,usual,,").replacing(INDICATORS, "at_least,240,", ",,"),
                        "no-usual-target",
                        "targets.csv:2:target_kind"));
    }

    private static Wrong wrong(Files files, String code, String where) {
        return new Wrong(files, code, where);
    }

    private static Files units(String... lines) {
        return Files.of(
                UNITS, Stream.concat(Stream.of(UNIT_HEADER), Stream.of(lines)).toArray(String[]::new));
    }

    private static Files targets(String... lines) {
        return Files.shipped()
                .with(
                        TARGETS,
                        Stream.concat(
                                        Stream.of("unit,year,indicator,target_kind,target_value,target_baseline"),
                                        Stream.of(lines))
                                .toArray(String[]::new));
    }
}
