package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.web.Refused;

/** What each kind of long work is. */
@Component
class Tasks {

    /** Changed figures, acts and errata that a long comparison lists, each. */
    static final int LISTED = 5_000;

    private final Freezing freezing;
    private final Proving proving;
    private final Comparing comparing;
    private final Snapshots snapshots;
    private final Exports exports;
    private final PreparedFiles files;
    private final Works works;

    Tasks(
            Freezing freezing,
            Proving proving,
            Comparing comparing,
            Snapshots snapshots,
            Exports exports,
            PreparedFiles files,
            Works works) {
        this.freezing = freezing;
        this.proving = proving;
        this.comparing = comparing;
        this.snapshots = snapshots;
        this.exports = exports;
        this.files = files;
        this.works = works;
    }

    /**
     * Does it to its end.
     *
     * @throws Refused if it cannot be done as it was asked for
     * @throws WorkEnded if it is not to go on
     */
    void run(Work work, Progress progress) {
        switch (work.kind()) {
            case FREEZE -> freeze(work, progress);
            case PROOF -> works.done(work, null, new Work.Outcome(proving.prove(snapshot(work), progress), null, null));
            case COMPARISON -> works.done(work, null, new Work.Outcome(null, compared(work, progress), null));
            case EXPORT -> export(work, progress);
        }
    }

    private Snapshots.Stored snapshot(Work work) {
        return snapshots.find(Objects.requireNonNull(work.number())).orElseThrow();
    }

    private void freeze(Work work, Progress progress) {
        freezing.freeze(
                Objects.requireNonNull(work.asked().wish()),
                work.askedBy(),
                new Freezing.Client() {
                    @Override
                    public Freezing.@Nullable Standpoint standpoint() {
                        return works.standpoint(work.id());
                    }

                    @Override
                    public void settled(Freezing.Standpoint standpoint) {
                        works.settled(work.id(), standpoint);
                    }

                    @Override
                    public void added(Snapshots.Stored snapshot) {
                        works.done(work, snapshot.manifest().number(), Work.Outcome.NONE);
                    }
                },
                progress);
    }

    private Compared compared(Work work, Progress progress) {
        String with = Objects.requireNonNull(work.asked().with());
        return switch (with) {
            case "now" -> comparing.withNow(snapshot(work), LISTED, progress);
            case "last-year" -> comparing.withLastYear(snapshot(work), LISTED, progress);
            default ->
                comparing.with(
                        snapshot(work), snapshots.find(Integer.parseInt(with)).orElseThrow(), LISTED, progress);
        };
    }

    private void export(Work work, Progress progress) {
        Snapshots.Stored snapshot = snapshot(work);
        String format = Objects.requireNonNull(work.asked().format());
        try {
            progress.begin(Progress.Stage.WRITING, exports.parts(snapshot, format));
            Exports.Format file = exports.format(snapshot, format, progress::step);
            PreparedFiles.Writing out = files.write(work.id());
            file.writing().write(out);
            works.done(work, null, new Work.Outcome(null, null, out.finish(file.name(), file.type())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
