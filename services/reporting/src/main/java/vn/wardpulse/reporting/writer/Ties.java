package vn.wardpulse.reporting.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.view.Total;

/** Ties what is written about an indicator to the cells that it was read from. */
final class Ties {

    private final Frozen frozen;
    private final Figures figures;

    Ties(Frozen frozen, Figures figures) {
        this.frozen = frozen;
        this.figures = figures;
    }

    @Nullable
    FrozenCell cell(About about) {
        return frozen.cell(about.unit(), about.period(), about.indicator().code());
    }

    @Nullable
    Total total(About about, Value value) {
        FrozenCell cell = cell(about);
        return cell == null ? null : value.of(cell);
    }

    Paper.Basis basis(About about, String of, @Nullable String exact) {
        return new Paper.Basis(about.unit(), frozen.name(about.unit()), about.period(), of, exact);
    }

    Paper.Basis basis(About about, Value value) {
        Total total = total(about, value);
        return basis(
                about,
                value.word(),
                total == null || total.amount() == null ? null : Paper.Basis.exact(total.amount(), total.over()));
    }

    Paper.Span tie(String shown, Paper.Meaning meaning, About about, Paper.Basis... basis) {
        return tie(shown, shown, meaning, about, basis);
    }

    /** @param text as it stands in its place, which may be written otherwise than in the list of figures */
    Paper.Span tie(String text, String shown, Paper.Meaning meaning, About about, Paper.Basis... basis) {
        return figures.tie(
                text,
                new Figures.Unnumbered(
                        shown,
                        meaning,
                        about.indicator().name().vi(),
                        about.indicator().code(),
                        null,
                        List.of(basis)));
    }

    /** How many units a figure rests on, of those that owe it. */
    String counted(Total total, About about) {
        return "%d/%d%s%s"
                .formatted(
                        total.reported(),
                        total.owed(),
                        Vietnamese.TOGETHER,
                        frozen.counted(about.indicator().code()));
    }

    static boolean isPartial(Total total) {
        return total.owed() > 1 && total.reported() < total.owed();
    }
}
