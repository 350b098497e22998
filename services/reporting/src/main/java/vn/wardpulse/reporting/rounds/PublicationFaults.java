package vn.wardpulse.reporting.rounds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.web.Fault;

/** What stands in the way of a snapshot's carrying the result of a round, all at once. */
final class PublicationFaults {

    private static final int NAMED = 12;
    private static final String WHERE = "snapshot";

    private final Manifest manifest;
    private final List<Fault> faults = new ArrayList<>();

    PublicationFaults(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * @param basis what the snapshot has
     * @param periods those that the round rests on
     */
    List<Fault> of(RunningRound round, Catalogue catalogue, Basis basis, SortedSet<Period> periods, ZoneId zone) {
        Manifest.Scope scope = manifest.scope();
        if (!manifest.official()) {
            add(
                    "snapshot-provisional",
                    "Bản chốt số %d là tạm thời. Kết quả thi đua cần bản chốt chính thức.".formatted(manifest.number()),
                    "Snapshot %d is provisional. A result needs an official one.".formatted(manifest.number()));
        }
        LocalDate taken = LocalDate.ofInstant(manifest.takenAt(), zone);
        if (!taken.isAfter(round.round().last())) {
            add(
                    "snapshot-too-early",
                    "Bản chốt số %d lập khi đợt thi đua chưa kết thúc. Chốt lại số liệu sau ngày %s."
                            .formatted(manifest.number(), round.round().last()),
                    "Snapshot %d was taken while the round ran. Freeze again after %s."
                            .formatted(manifest.number(), round.round().last()));
        }
        if (!scope.forms().isEmpty() || !scope.themes().isEmpty()) {
            add(
                    "snapshot-of-a-part",
                    "Bản chốt số %d chỉ có một số biểu hoặc chủ đề. Chốt lại với mọi biểu và chủ đề."
                            .formatted(manifest.number()),
                    "Snapshot %d has certain forms or themes only. Freeze all of them.".formatted(manifest.number()));
        }
        units(round, catalogue, scope);
        periods(scope, periods);
        due(round, catalogue, basis);
        return faults;
    }

    /** What is not due does not count; in a result it would be left out for good. */
    private void due(RunningRound round, Catalogue catalogue, Basis basis) {
        List<UnitId> units = List.copyOf(round.members(catalogue).keySet());
        SortedSet<Period> waiting = new TreeSet<>();
        for (Scale scale : round.scales()) {
            for (Basis.Obliged one : basis.obliged(scale.id().year(), units)) {
                round.forms(catalogue).stream()
                        .filter(form -> one.of(form.code()) && !one.duePassed() && one.state() != State.HISTORY)
                        .filter(form -> round.holds(catalogue, form, one.period()))
                        .forEach(form -> waiting.add(one.period()));
            }
        }
        if (!waiting.isEmpty()) {
            add(
                    "snapshot-before-due",
                    "Bản chốt số %d lập khi chưa hết hạn báo cáo của kỳ: %s. Chốt lại sau hạn."
                            .formatted(manifest.number(), named(waiting.stream())),
                    "Snapshot %d was taken before reports of these were due: %s. Freeze again after that."
                            .formatted(manifest.number(), named(waiting.stream())));
        }
    }

    private void units(RunningRound round, Catalogue catalogue, Manifest.Scope scope) {
        List<UnitId> outside = round.members(catalogue).keySet().stream()
                .filter(unit -> !catalogue.everUnder(scope.unit()).contains(unit))
                .toList();
        if (!outside.isEmpty()) {
            add(
                    "snapshot-without-units",
                    "Bản chốt số %d không có đơn vị %s của đợt thi đua. Chốt số liệu của đơn vị cấp trên chung."
                            .formatted(manifest.number(), named(outside.stream())),
                    "Snapshot %d lacks units of the round: %s. Freeze the unit above all of them."
                            .formatted(manifest.number(), named(outside.stream())));
        }
    }

    private void periods(Manifest.Scope scope, SortedSet<Period> periods) {
        List<Period> missing = periods.stream()
                .filter(period -> scope.periods().stream().noneMatch(asked -> asked.holds(period)))
                .toList();
        if (!missing.isEmpty()) {
            add(
                    "snapshot-without-periods",
                    "Bản chốt số %d thiếu kỳ mà kết quả cần: %s. Chốt lại với các kỳ này."
                            .formatted(manifest.number(), named(missing.stream())),
                    "Snapshot %d lacks periods that the result rests on: %s. Freeze these too."
                            .formatted(manifest.number(), named(missing.stream())));
        }
    }

    private static String named(Stream<?> things) {
        List<String> all = things.map(Object::toString).toList();
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED ? named + ", …" : named;
    }

    private void add(String code, String vi, String en) {
        faults.add(Fault.error(code, WHERE, vi, en));
    }
}
