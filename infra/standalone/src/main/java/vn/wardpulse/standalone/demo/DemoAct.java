package vn.wardpulse.standalone.demo;

import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** One thing that somebody does in the demonstration, at a moment of its clock. */
sealed interface DemoAct {

    Instant at();

    /** Sign-in name of whoever does it. */
    String by();

    Obligation obligation();

    record SaveDraft(Instant at, String by, Obligation obligation, List<ReportedFigure> figures) implements DemoAct {}

    /** Hands in the next version, for the first time or after a return or withdrawal. */
    record Submit(Instant at, String by, Obligation obligation, int version, List<ReportedFigure> figures)
            implements DemoAct {}

    record Approve(Instant at, String by, Obligation obligation, int version) implements DemoAct {}

    record Return(Instant at, String by, Obligation obligation, int version, String reason) implements DemoAct {}

    record Correct(
            Instant at,
            String by,
            Obligation obligation,
            int version,
            List<ReportedFigure> figures,
            String reason,
            String document)
            implements DemoAct {}

    record Withdraw(Instant at, String by, Obligation obligation, int version, String reason) implements DemoAct {}
}
