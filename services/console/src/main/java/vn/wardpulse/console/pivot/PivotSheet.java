package vn.wardpulse.console.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Pivot;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;

/** Writes the page: what can be chosen, and what was. */
final class PivotSheet {

    /** Two axes in rows and two in columns are as much as a page can show. */
    private static final int PLACES = 2;

    private final PivotAsked asked;
    private final Choice choice;
    private final Definitions definitions;
    private final Words words;

    PivotSheet(PivotAsked asked, Choice choice, Definitions definitions, Words words) {
        this.asked = asked;
        this.choice = choice;
        this.definitions = definitions;
        this.words = words;
    }

    int year() {
        Integer year = asked.year();
        return year == null ? choice.period().year() : year;
    }

    MultiValueMap<String, String> query() {
        return asked.query(choice.unit().id(), year(), known());
    }

    /** Whether what is chosen is one of the catalogue's themes or indicators. */
    private boolean known() {
        return Stream.concat(
                        definitions.themes().stream().map(theme -> "theme:" + theme.code()),
                        definitions.indicators().stream().map(indicator -> "indicator:" + indicator.code()))
                .anyMatch(asked.chosen()::equals);
    }

    /** Leads to this table with one parameter more, or to a file of it. */
    interface Address {

        /** @param path {@code /so-lieu} or {@code /so-lieu/tep} */
        String with(String path, String key, String value);
    }

    PivotViews.Page page(
            @Nullable Pivot pivot,
            List<String> faults,
            Address address,
            List<PivotViews.Kept> kept,
            PivotViews.@Nullable Current current,
            PivotViews.@Nullable Save save) {
        return new PivotViews.Page(
                current == null ? finding() : current.name(),
                current == null ? "" : finding(),
                form(),
                pivot == null
                        ? null
                        : new PivotTable(
                                        pivot,
                                        choice.units(),
                                        words,
                                        Objects.requireNonNullElse(asked.sort(), 0),
                                        address.with("/so-lieu", "sort", ""))
                                .written(),
                faults,
                Stream.of("xlsx", "ods", "pdf", "csv-excel", "csv", "json", "parquet")
                        .map(format -> new PivotViews.File(
                                words.say("pivot.file." + format), address.with("/so-lieu/tep", "dang", format)))
                        .toList(),
                kept,
                current,
                save);
    }

    String address(String path, String key, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.parameters().forEach(parameter -> address.queryParam(parameter.name(), parameter.value()));
        return address.replaceQueryParam(key, value).encode().build().toUriString();
    }

    private String finding() {
        String unit = words.unit(choice.unit().kind(), choice.unit().name());
        Period one = asked.period();
        String span = asked.span();
        return words.say(
                "pivot.finding",
                unit,
                one != null
                        ? words.period(one)
                        : span == null ? words.period(Period.year(year())) : words.say("pivot.span." + span));
    }

    private PivotViews.Form form() {
        return new PivotViews.Form(
                places(asked.rows()),
                places(asked.columns()),
                options(PivotAsked.MEASURES, asked.measures(), measure -> words.say("pivot.measure." + measure)),
                Option.units(choice, choice.unit().id().value(), words),
                options(
                        List.of("self", "under"),
                        List.of(asked.withUnder() ? "under" : "self"),
                        reach -> words.say("pivot.reach." + reach)),
                figures(),
                definitions.themes().stream()
                        .filter(theme -> definitions.indicators().stream()
                                .anyMatch(indicator -> indicator.theme().equals(theme.code())))
                        .map(theme -> new Options(
                                words.name(theme.name()),
                                definitions.indicators().stream()
                                        .filter(indicator -> indicator.theme().equals(theme.code()))
                                        .map(this::indicator)
                                        .toList()))
                        .toList(),
                options(
                        PivotAsked.SPANS,
                        List.of(Objects.requireNonNullElse(asked.span(), "")),
                        span -> words.opening(words.say("pivot.span." + span))),
                choice.years().stream()
                        .map(year -> new Option(
                                String.valueOf(year),
                                words.say("pivot.year", String.valueOf(year)),
                                asked.span() == null && year == year()))
                        .toList(),
                options(
                        PivotAsked.LENGTHS,
                        asked.lengths(),
                        length -> words.say("frequency." + length.toLowerCase(Locale.ROOT))),
                periods(),
                asked.luu() == null ? "" : asked.luu().toString());
    }

    private List<List<Option>> places(List<String> laid) {
        List<List<Option>> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            List<Option> options = new ArrayList<>();
            options.add(new Option("", words.say("pivot.axis.none"), place >= laid.size()));
            String chosen = place < laid.size() ? laid.get(place) : "";
            options.addAll(options(PivotAsked.AXES, List.of(chosen), axis -> words.say("pivot.axis." + axis)));
            places.add(options);
        }
        return places;
    }

    private static List<Option> options(List<String> values, List<String> chosen, Function<String, String> text) {
        return values.stream()
                .map(value -> new Option(value, text.apply(value), chosen.contains(value)))
                .toList();
    }

    private List<Option> figures() {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", words.say("pivot.all"), asked.chosen()));
        definitions.themes().forEach(theme -> {
            String value = "theme:" + theme.code();
            options.add(Option.of(value, words.say("pivot.theme", words.name(theme.name())), asked.chosen()));
        });
        return options;
    }

    private Option indicator(Indicator indicator) {
        String value = "indicator:" + indicator.code();
        return Option.of(value, words.name(indicator.name()), asked.chosen());
    }

    private List<Option> periods() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.say("pivot.period.none"), asked.period() == null));
        Period.allOf(year())
                .forEach(period -> options.add(new Option(
                        period.toString(), words.opening(words.period(period)), period.equals(asked.period()))));
        return options;
    }
}
