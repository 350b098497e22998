package vn.wardpulse.console.snapshot;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.SnapshotWork;
import vn.wardpulse.console.text.Words;

/** Writes how far long work is. */
final class WorkSheet {

    private final Words words;

    WorkSheet(Words words) {
        this.words = words;
    }

    /** What it is about, such as “Chốt số liệu: Quý I/2023”. */
    String title(SnapshotWork work) {
        String number = String.valueOf(work.number());
        return switch (work.kind()) {
            case "freeze" ->
                words.say(
                        "snapshot.work.freeze",
                        Objects.requireNonNull(work.asked().wish()).name(),
                        Objects.requireNonNull(work.asked().wish()).periods().stream()
                                .map(words::period)
                                .collect(Collectors.joining(", ")));
            case "proof" -> words.say("snapshot.work.proof", number);
            case "comparison" ->
                words.say(
                        "snapshot.work.comparison",
                        number,
                        SnapshotSheet.withText(
                                words, Objects.requireNonNull(work.asked().with())));
            default ->
                words.say(
                        "snapshot.work.export",
                        number,
                        String.valueOf(work.asked().format()));
        };
    }

    /** Such as “đang tính lại từ nhật ký”, or how it ended. */
    String state(SnapshotWork work) {
        return work.state().equals("running") && work.stage() != null
                ? words.say("snapshot.work.stage." + work.stage())
                : words.say("snapshot.work.state." + work.state());
    }

    SnapshotViews.WorkRow row(SnapshotWork work) {
        return new SnapshotViews.WorkRow(
                title(work),
                state(work),
                steps(work),
                work.askedBy().name(),
                words.moment(work.askedAt()),
                "/chot-so-lieu/viec/" + work.id(),
                work.open());
    }

    private String steps(SnapshotWork work) {
        return !work.open() || work.of() == 0
                ? ""
                : words.say(
                        "snapshot.work.steps",
                        String.valueOf(work.done()),
                        String.valueOf(work.of()),
                        String.valueOf(100L * work.done() / work.of()));
    }

    SnapshotViews.Work page(SnapshotWork work, SnapshotViews.@Nullable Proof proof) {
        SnapshotWork.@Nullable Prepared file =
                work.outcome() == null ? null : work.outcome().file();
        return new SnapshotViews.Work(
                work.id(),
                title(work),
                state(work),
                steps(work),
                work.done(),
                work.of(),
                work.open(),
                words.say(
                        "snapshot.work.asked",
                        words.moment(work.askedAt()),
                        work.askedBy().name()),
                work.endedAt() == null ? "" : words.say("snapshot.work.ended", words.moment(work.endedAt())),
                work.faults().stream()
                        .map(fault -> fault.in(words.vietnamese()))
                        .toList(),
                next(work),
                file == null
                        ? null
                        : new SnapshotViews.Prepared(
                                words.say("snapshot.work.file", file.name(), size(file.bytes())), file.hash()),
                proof);
    }

    /** Where what came of it is to be seen; null where it is here, or nothing came of it. */
    private SnapshotViews.@Nullable Link next(SnapshotWork work) {
        if (!work.state().equals("done") || work.number() == null) {
            return null;
        }
        return switch (work.kind()) {
            case "freeze" ->
                new SnapshotViews.Link("/chot-so-lieu/" + work.number(), words.say("snapshot.work.see.freeze"));
            case "comparison" ->
                new SnapshotViews.Link(
                        "/chot-so-lieu/%d?so-voi=%s"
                                .formatted(work.number(), work.asked().with()),
                        words.say("snapshot.work.see.comparison"));
            default ->
                new SnapshotViews.Link(
                        "/chot-so-lieu/" + work.number(), words.say("snapshot.number", String.valueOf(work.number())));
        };
    }

    private String size(long bytes) {
        long megabytes = Math.ceilDiv(bytes, 1_000_000L);
        return words.say("snapshot.work.megabytes", String.valueOf(megabytes));
    }
}
