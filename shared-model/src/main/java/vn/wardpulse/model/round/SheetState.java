package vn.wardpulse.model.round;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.model.CriterionCode;

/**
 * How a sheet stands after all that was done with it.
 *
 * @param version of the last act; 0 where there was none
 * @param stated what each stage says that has spoken and was not overruled by a return
 */
public record SheetState(Turn turn, int version, Map<Stage, List<Judgement>> stated) {

    public static final SheetState NEW = new SheetState(Turn.SELF, 0, Map.of());

    public SheetState {
        EnumMap<Stage, List<Judgement>> ordered = new EnumMap<>(Stage.class);
        ordered.putAll(stated);
        stated = Collections.unmodifiableMap(ordered);
    }

    /** @param act the next one, which whoever wrote it down has found to be allowed */
    public SheetState after(SheetAct act) {
        EnumMap<Stage, List<Judgement>> next = new EnumMap<>(Stage.class);
        next.putAll(stated);
        return switch (act) {
            case SheetAct.Judged(Stage stage, boolean handedOn, List<Judgement> judgements, var attachments) -> {
                next.put(stage, judgements);
                yield new SheetState(handedOn ? Turn.after(stage) : Turn.of(stage), version + 1, next);
            }
            case SheetAct.Returned(Stage to, String reason) -> {
                next.keySet().removeIf(stage -> stage.compareTo(to) > 0);
                yield new SheetState(Turn.of(to), version + 1, next);
            }
            case SheetAct.Closed ignored -> new SheetState(Turn.CLOSED, version + 1, next);
        };
    }

    /** What a stage says of a criterion. */
    public Optional<Judgement> stated(Stage stage, int year, CriterionCode criterion) {
        return stated.getOrDefault(stage, List.of()).stream()
                .filter(judgement -> judgement.about(year, criterion))
                .findFirst();
    }

    /** What the furthest of the stages before {@code stage} says of a criterion. */
    public Optional<Judgement> before(Stage stage, int year, CriterionCode criterion) {
        return stated.keySet().stream()
                .filter(earlier -> earlier.compareTo(stage) < 0)
                .flatMap(earlier -> stated(earlier, year, criterion).stream())
                .reduce((earlier, later) -> later);
    }
}
