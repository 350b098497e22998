package vn.wardpulse.console.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Pivot;
import vn.wardpulse.console.api.Pivots;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.SavedView;
import vn.wardpulse.console.api.SavedViews;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Gathers what the page shows, whether it was chosen just now or kept. */
@Component
class PivotDesk {

    private final Pivots pivots;
    private final SavedViews saved;
    private final Catalogue catalogue;
    private final Choices choices;

    PivotDesk(Pivots pivots, SavedViews saved, Catalogue catalogue, Choices choices) {
        this.pivots = pivots;
        this.saved = saved;
        this.catalogue = catalogue;
        this.choices = choices;
    }

    /**
     * @param typed what was typed to save it
     * @param faults why that was not done
     */
    String write(Access access, PivotAsked asked, SaveFields typed, List<String> faults, Words words, Model model) {
        PivotSheet sheet = sheet(access, asked, asked.unit(), words);
        List<SavedView> all = saved.all(access);
        Optional<SavedView> from =
                all.stream().filter(view -> view.id().equals(asked.luu())).findFirst();
        Laid laid = laid(access, sheet.query(), faults, words);
        SavedSheet kept = new SavedSheet(words);
        if (laid.pivot() != null && access.visitor().answersForFigures()) {
            model.addAttribute("scheduled", scheduled(sheet.query()));
        }
        model.addAttribute(
                "page",
                sheet.page(
                        laid.pivot(),
                        laid.faults(),
                        sheet::address,
                        kept.list(all, null),
                        null,
                        kept.save(asked, typed, from.filter(SavedView::mine).orElse(null))));
        return "so-lieu";
    }

    /** Where the same table is sent by itself. */
    private static String scheduled(MultiValueMap<String, String> query) {
        String asked = Objects.requireNonNullElse(
                UriComponentsBuilder.newInstance().queryParams(query).build().getQuery(), "");
        return UriComponentsBuilder.fromPath("/lich-gui")
                        .queryParam("bang", "{asked}")
                        .encode()
                        .buildAndExpand(asked)
                        .toUriString()
                + "#them";
    }

    /** @param sort instead of the saved order; null for that */
    String writeSaved(
            Access access,
            SavedView view,
            @Nullable Integer sort,
            SaveFields typed,
            List<String> faults,
            Words words,
            Model model) {
        PivotAsked asked = PivotAsked.of(view);
        PivotSheet sheet = savedSheet(
                access, sort == null ? asked : asked.sortedBy(sort), view.covered() ? asked.unit() : null, words);
        Laid laid = laid(access, query(view, sort), faults, words);
        SavedSheet kept = new SavedSheet(words);
        model.addAttribute(
                "page",
                sheet.page(
                        laid.pivot(),
                        laid.faults(),
                        (path, key, value) -> SavedSheet.address(view, path, sort, key, value),
                        kept.list(saved.all(access), view.id()),
                        kept.current(view, typed, laid.pivot()),
                        null));
        return "so-lieu";
    }

    /** A table outlives its unit: it opens also where that is there no more on the day. */
    private PivotSheet savedSheet(Access access, PivotAsked asked, @Nullable UnitId unit, Words words) {
        try {
            return sheet(access, asked, unit, words);
        } catch (NotThere gone) {
            return sheet(access, asked, null, words);
        }
    }

    /** What reporting is asked. */
    MultiValueMap<String, String> query(Access access, PivotAsked asked, Words words) {
        return sheet(access, asked, asked.unit(), words).query();
    }

    /** The same of a saved view: what its reader does not see is left out. */
    static MultiValueMap<String, String> query(SavedView view, @Nullable Integer sort) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>(view.query());
        if (sort != null) {
            query.set("sort", sort.toString());
        }
        query.set("withinReach", "true");
        return query;
    }

    private record Laid(@Nullable Pivot pivot, List<String> faults) {}

    private Laid laid(Access access, MultiValueMap<String, String> query, List<String> before, Words words) {
        List<String> faults = new ArrayList<>(before);
        try {
            return new Laid(pivots.of(access, query), faults);
        } catch (RoomRefused no) {
            faults.addAll(no.wrong(words.vietnamese()));
            return new Laid(null, faults);
        }
    }

    private PivotSheet sheet(Access access, PivotAsked asked, @Nullable UnitId unit, Words words) {
        Integer year = asked.year();
        Period one = asked.period();
        Period period = one != null || year == null ? one : Period.year(year);
        Choice choice = choices.choose(access, unit, period);
        return new PivotSheet(asked, choice, catalogue.definitions(access), words);
    }
}
