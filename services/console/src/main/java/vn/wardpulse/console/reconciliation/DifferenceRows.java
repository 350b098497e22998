package vn.wardpulse.console.reconciliation;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Reconciliation.Found;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;

/** Puts differences into words: names instead of codes, and what a field is called on the pages. */
record DifferenceRows(Definitions definitions, Words words) {

    DifferenceRow of(Found found, String unitName) {
        String code = found.code();
        return new DifferenceRow(
                unitName,
                "/don-vi/%s?period=%s".formatted(found.unit(), found.period()),
                words.period(found.period()),
                code == null ? words.say("check.part." + found.part()) : name(found.part(), code),
                code == null ? "" : code,
                field(found.field()),
                value(found.served()),
                value(found.log()));
    }

    private String name(String part, String code) {
        return switch (part) {
            case "cell" ->
                definitions
                        .indicator(new IndicatorCode(code))
                        .map(Indicator::name)
                        .map(words::name)
                        .orElse(code);
            case "theme" ->
                definitions
                        .theme(new ThemeCode(code))
                        .map(Theme::name)
                        .map(words::name)
                        .orElse(code);
            default ->
                definitions
                        .form(new FormCode(code))
                        .map(Form::name)
                        .map(words::name)
                        .orElse(code);
        };
    }

    /** Of a total it also says which: the period's own or the year to date's. */
    private String field(@Nullable String field) {
        if (field == null) {
            return "";
        }
        int dot = field.indexOf('.');
        String which = dot < 0 ? "" : words.word("check.field." + field.substring(0, dot), "") + ": ";
        String value = field.substring(dot + 1);
        return which + words.word("check.field." + value, value);
    }

    /** Values stand as they are, digit by digit: this page is for finding out. */
    private String value(String value) {
        return words.word("check.value." + value, value);
    }
}
