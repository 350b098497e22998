package vn.wardpulse.console.pivot;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.wardpulse.console.api.Pivot;
import vn.wardpulse.console.api.SavedView;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;

/** Writes what is kept, and what is to be kept. */
final class SavedSheet {

    private final Words words;

    SavedSheet(Words words) {
        this.words = words;
    }

    static String address(UUID id) {
        return "/so-lieu/luu/" + id;
    }

    /** An address of one that is open, with one more parameter. */
    static String address(SavedView view, String path, @Nullable Integer sort, String key, String value) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(address(view.id()) + path.substring("/so-lieu".length()));
        if (sort != null) {
            address.queryParam("sort", sort);
        }
        return address.replaceQueryParam(key, value).encode().build().toUriString();
    }

    /** @param open the one that is shown */
    List<PivotViews.Kept> list(List<SavedView> all, @Nullable UUID open) {
        return all.stream()
                .map(view -> new PivotViews.Kept(
                        view.name(),
                        address(view.id()),
                        who(view),
                        Objects.requireNonNullElse(view.description(), ""),
                        view.id().equals(open)))
                .toList();
    }

    private String who(SavedView view) {
        return view.mine()
                ? words.say(view.shared() ? "saved.mine.shared" : "saved.mine")
                : words.say("saved.of", view.ownerName());
    }

    PivotViews.Current current(SavedView view, SaveFields typed, @Nullable Pivot pivot) {
        SaveFields shown = typed.orOf(view);
        List<UnitId> leftOut = pivot == null ? List.of() : pivot.leftOut();
        return new PivotViews.Current(
                address(view.id()),
                view.name(),
                Objects.requireNonNullElse(view.description(), ""),
                words.say("saved.about", view.ownerName(), words.moment(view.changedAt())),
                leftOut.isEmpty()
                        ? ""
                        : words.say(
                                "saved.narrowed",
                                leftOut.stream().map(UnitId::value).collect(Collectors.joining(", "))),
                view.mine() ? form(shown) : null);
    }

    private static PivotViews.SaveForm form(SaveFields shown) {
        return new PivotViews.SaveForm(
                Objects.requireNonNullElse(shown.ten(), ""),
                Objects.requireNonNullElse(shown.giai(), ""),
                shown.shared(),
                shown.version());
    }

    /** @param from what the table was made from, where that is the visitor's own */
    PivotViews.Save save(PivotAsked asked, SaveFields typed, @Nullable SavedView from) {
        return new PivotViews.Save(
                asked.parameters(),
                form(typed),
                typed.ten() != null,
                from == null ? null : new PivotViews.From(from.name(), address(from.id()), from.version()));
    }
}
