package vn.wardpulse.submission.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** How other ways of filling in a form get at reports: they look at one, and they change its draft. */
public final class Drafts {

    private final SettledClock clock;
    private final Reports reports;
    private final Desk desk;
    private final Submissions submissions;

    Drafts(SettledClock clock, Reports reports, Desk desk, Submissions submissions) {
        this.clock = clock;
        this.reports = reports;
        this.desk = desk;
        this.submissions = submissions;
    }

    /** @throws Refused if it is out of the reader's reach, or not there */
    public OpenReport look(Reader reader, Obligation obligation) {
        Desk.File file = open(reader, obligation);
        file.demandReadable();
        return file.opened();
    }

    /**
     * Looks at a report that is to be changed.
     *
     * @param seen the revision that the reader has seen; null if any will do
     * @throws Refused as {@link #change} would
     */
    public OpenReport lookToChange(Reader reader, Obligation obligation, @Nullable Long seen) {
        Desk.File file = open(reader, obligation);
        Submissions.demandKeepable(call(reader, obligation, seen), file);
        return file.opened();
    }

    /**
     * Keeps as the draft what {@code change} makes of the figures that are shown: the draft's, or the latest version's.
     *
     * @throws Refused if the reader may not, the report waits for approval, or its revision is another
     */
    public ReportView change(
            Reader reader, Obligation obligation, @Nullable Long seen, UnaryOperator<List<ReportedFigure>> change) {
        return submissions.keep(
                call(reader, obligation, seen),
                file -> new Contents(change.apply(file.view().figures()), file.narrative(null)));
    }

    /**
     * Hands in the draft as it stands.
     *
     * @throws Refused if the reader may not, or something is wrong with it
     */
    public ReportView handIn(Reader reader, Obligation obligation) {
        return submissions.submit(Call.plain(reader, obligation), null, null);
    }

    private Desk.File open(Reader reader, Obligation obligation) {
        return desk.open(reader, reports.find(obligation), obligation, clock.now());
    }

    private static Call call(Reader reader, Obligation obligation, @Nullable Long seen) {
        return new Call(reader, obligation, seen, null, "");
    }
}
