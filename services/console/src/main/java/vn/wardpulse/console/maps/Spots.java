package vn.wardpulse.console.maps;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.text.Lagging;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;

/** Writes what one unit has of one indicator. */
final class Spots {

    private final MapsData data;
    private final Words words;

    Spots(MapsData data, Words words) {
        this.data = data;
        this.words = words;
    }

    static Status status(Optional<Cell> cell) {
        return cell.map(Cell::status).orElse(Status.NOT_DUE);
    }

    Spot of(UnitOnDay unit, Indicator indicator) {
        Optional<Cell> cell = data.cell(unit, indicator);
        Status status = status(cell);
        String word = words.say(Mark.key(status));
        String figure = cell.map(c -> figure(indicator, c)).orElse(Numbers.MISSING);
        String reached = cell.map(Cell::achievement).map(Lagging::percent).orElse(null);
        boolean there = !figure.equals(Numbers.MISSING);
        String value = there ? figure + " " + words.name(indicator.unitOfMeasure()) : figure;
        String target = cell.map(c -> Values.shown(indicator, c.target())).orElse("");
        return new Spot(
                Mark.of(status),
                word,
                !there ? Numbers.MISSING : reached == null ? figure : reached,
                there && reached == null,
                figure,
                value,
                target,
                title(unit, indicator, word, there ? value : "", target, there ? reached : null),
                "/chi-tieu/%s?unit=%s&period=%s"
                        .formatted(indicator.code(), unit.id(), data.choice().period()));
    }

    private static String figure(Indicator indicator, Cell cell) {
        return Values.shown(indicator, indicator.measure() == MeasureKind.FLOW ? cell.toDate() : cell.own());
    }

    private String title(
            UnitOnDay unit, Indicator indicator, String word, String value, String target, @Nullable String reached) {
        StringBuilder title = new StringBuilder(
                "%s · %s: %s".formatted(words.shortName(unit.name()), words.name(indicator.name()), word));
        if (!value.isEmpty()) {
            title.append("; ").append(value);
        }
        if (!target.isEmpty()) {
            title.append(words.say("maps.spot.target", target));
        }
        if (reached != null) {
            title.append(words.say("maps.spot.reached", reached));
        }
        return title.toString();
    }

    /** Behind or missed: what a leader asks about. */
    static boolean lags(Status status) {
        return status == Status.BEHIND || status == Status.MISSED;
    }
}
